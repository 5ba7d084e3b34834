package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.school.SchoolStructure.BellSchedule;
import eljur.school.SchoolStructure.LessonSlot;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hours of a file that numbers its lessons and knows no bells: they are those of the school. An hour that a program of timetables
 * uses and the school has no bells for is assumed, and the report says so; one that somebody typed is perhaps a slip, and waits for
 * the bells of the school. Where the school has no bells at all, they are assumed.
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
        if (isTyped(ordinal)) return;
        draft.ordinals.put(period.ref(), ordinal);
        LessonSlot there = slots.get(ordinal);
        LessonSlot slot = there == null ? assumed(ordinal, slots) : there;
        String name =
                draft.texts.of("import.asc.period", String.valueOf(ordinal), slot.startsAt() + "–" + slot.endsAt());
        if (there != null) {
            draft.items.add(PlannedItem.of("period", PlannedItem.State.SAME, name, null));
            return;
        }
        slots.put(ordinal, slot);
        draft.rows.slots.add(slot);
        draft.assumedSlots.put(ordinal, name);
        draft.items.add(PlannedItem.of("period", PlannedItem.State.NEW, name, null)
                .noting(List.of(Reason.of("import.bells.assumed"))));
    }

    private boolean isTyped(int ordinal) {
        return draft.fromSheet()
                && !draft.now.slots().isEmpty()
                && draft.now.slots().stream().noneMatch(slot -> slot.ordinal() == ordinal);
    }

    /** After the lesson before it; a lesson before the first of the school ends in time for that. */
    private LessonSlot assumed(int ordinal, TreeMap<Integer, LessonSlot> slots) {
        Map.Entry<Integer, LessonSlot> before = slots.lowerEntry(ordinal);
        Map.Entry<Integer, LessonSlot> after = slots.higherEntry(ordinal);
        LocalTime from = FIRST.plusMinutes((long) (ordinal - 1) * (LESSON + BREAK));
        if (before != null)
            from = before.getValue()
                    .endsAt()
                    .plusMinutes(BREAK + (long) (ordinal - before.getKey() - 1) * (LESSON + BREAK));
        else if (after != null)
            from = after.getValue().startsAt().minusMinutes((long) (after.getKey() - ordinal) * (LESSON + BREAK));
        LocalTime start = from;
        return new LessonSlot(draft.bells, ordinal, start, start.plusMinutes(LESSON));
    }
}
