package eljur.exchange;

import eljur.school.SchoolStructure.BellSchedule;
import eljur.school.SchoolStructure.LessonSlot;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a file that numbers its lessons and knows no bells: they are those of the school. An hour that the school has no
 * bells for is assumed, and the report says so.
 */
final class AssumedBells {

    private static final LocalTime FIRST = LocalTime.of(8, 30);
    private static final int LESSON = 40;
    private static final int BREAK = 10;

    private final TimetableDraft draft;

    AssumedBells(TimetableDraft draft) {
        this.draft = draft;
    }

    void compare() {
        if (draft.file.periods().isEmpty()) return;
        BellSchedule bells = draft.now.bells();
        draft.bells = bells == null ? draft.numbers.next("bell-schedule") : bells.id();
        if (bells == null)
            draft.rows.bells.add(
                    new BellSchedule(draft.bells, draft.texts.of("import.asc.bells"), TimetablesNow.BELLS));
        TreeMap<Integer, LessonSlot> slots = draft.now.slots().stream()
                .collect(Collectors.toMap(LessonSlot::ordinal, Function.identity(), (one, other) -> one, TreeMap::new));
        draft.file.periods().stream()
                .sorted(Comparator.comparingInt(period -> Integer.parseInt(period.ref())))
                .forEach(period -> period(period, slots));
    }

    private void period(ExportedTimetable.Period period, TreeMap<Integer, LessonSlot> slots) {
        int ordinal = Integer.parseInt(period.ref());
        draft.ordinals.put(period.ref(), ordinal);
        LessonSlot there = slots.get(ordinal);
        LessonSlot slot = there == null ? assumed(ordinal, slots.lowerEntry(ordinal)) : there;
        String name =
                draft.texts.of("import.asc.period", String.valueOf(ordinal), slot.startsAt() + "–" + slot.endsAt());
        if (there != null) {
            draft.items.add(PlannedItem.of("period", PlannedItem.State.SAME, name, null));
            return;
        }
        slots.put(ordinal, slot);
        draft.rows.slots.add(slot);
        draft.items.add(PlannedItem.of("period", PlannedItem.State.NEW, name, null)
                .noting(java.util.List.of(Reason.of("import.bells.assumed"))));
    }

    private LessonSlot assumed(int ordinal, Map.@Nullable Entry<Integer, LessonSlot> before) {
        int lessons = before == null ? Math.max(0, ordinal - 1) : ordinal - before.getKey() - 1;
        LocalTime from = before == null ? FIRST : before.getValue().endsAt().plusMinutes(BREAK);
        LocalTime start = from.plusMinutes((long) lessons * (LESSON + BREAK));
        return new LessonSlot(draft.bells, ordinal, start, start.plusMinutes(LESSON));
    }
}
