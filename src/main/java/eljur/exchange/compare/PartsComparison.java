package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.ExportedTimetable.Period;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.school.SchoolStructure.BellSchedule;
import eljur.school.SchoolStructure.LessonSlot;
import eljur.school.SchoolStructure.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rooms and bells of an exported timetable, compared with those of the school. */
final class PartsComparison {

    private final TimetableDraft draft;

    PartsComparison(TimetableDraft draft) {
        this.draft = draft;
    }

    void compare() {
        rooms();
        new SubjectsComparison(draft).compare();
        periods();
    }

    private void rooms() {
        var known =
                new Known<>(draft.now.rooms(), Room::externalId, room -> Cells.fold(room.name()), draft.origin()::gave);
        for (ExportedTimetable.Room room : draft.file.rooms())
            if (draft.accepts("room", room.ref(), room.name(), room.line()))
                room(room, known.take(room.ref(), Cells.fold(room.name())));
        draft.gone("room", known.rest().stream().map(Room::name).toList());
    }

    private void room(ExportedTimetable.Room room, @Nullable Room there) {
        if (there != null && draft.now.outOfUse().rooms().contains(there.id())) {
            draft.refuse("room", room.name(), room.line(), Reason.of("import.asc.room-closed"));
            return;
        }
        long id = there == null ? draft.numbers.next("room") : there.id();
        String name = there == null ? room.name() : Cells.kept(there.name(), room.name());
        draft.rooms.put(room.ref(), id);
        List<PlannedItem.Change> changes = new ArrayList<>();
        if (there != null) {
            TimetableDraft.differ(changes, "name", there.name(), name);
            draft.link(changes, there.externalId());
            draft.items.add(PlannedItem.compared("room", room.name(), room.line(), changes));
        } else draft.fresh("room", room.name(), room.line());
        if (there == null || !changes.isEmpty())
            draft.rows.rooms.add(
                    new Room(id, name, draft.keptRef(there == null ? null : there.externalId(), room.ref())));
    }

    private void periods() {
        if (draft.origin() == ExportedTimetable.Origin.ASC) exportedPeriods();
        else new AssumedBells(draft).compare();
    }

    private void exportedPeriods() {
        BellSchedule bells = draft.now.bells();
        draft.bells = bells == null ? draft.numbers.next("bell-schedule") : bells.id();
        // The bells of the first day are taken over by the first timetable, and known by it from then on.
        if (bells == null || bells.externalId() == null)
            draft.rows.bells.add(new BellSchedule(
                    draft.bells,
                    bells == null ? draft.texts.of("import.asc.bells") : bells.name(),
                    TimetablesNow.BELLS));
        Map<Integer, LessonSlot> slots =
                draft.now.slots().stream().collect(Collectors.toMap(LessonSlot::ordinal, Function.identity()));
        List<Wanted> wanted = new ArrayList<>();
        for (Period period : draft.file.periods())
            if (draft.accepts("period", period.ref(), period.ref(), period.line())) period(period, wanted);
        Set<Integer> unfitting = BellOrder.unfitting(
                slots.values(), wanted.stream().map(Wanted::slot).toList());
        for (Wanted one : wanted) {
            LessonSlot there = slots.get(one.slot().ordinal());
            if (unfitting.contains(one.slot().ordinal())) left(one, there);
            else slot(one.slot(), there, one.line());
        }
    }

    private record Wanted(LessonSlot slot, int line) {}

    /** Bells that would ring into the lesson beside them: those of the school stay, and the lessons with them. */
    private void left(Wanted one, @Nullable LessonSlot there) {
        String name =
                draft.texts.of("import.asc.period", String.valueOf(one.slot().ordinal()), hours(one.slot()));
        if (there == null) {
            draft.ordinals.values().remove(one.slot().ordinal());
            draft.refuse("period", name, one.line(), Reason.of("import.asc.period.overlaps"));
        } else
            draft.items.add(PlannedItem.of("period", PlannedItem.State.SAME, name, one.line())
                    .noting(List.of(Reason.of("import.asc.period.overlaps-kept", hours(there)))));
    }

    private void period(Period period, List<Wanted> accepted) {
        if (period.start() == null || period.end() == null || !period.start().isBefore(period.end())) {
            draft.refuse("period", period.ref(), period.line(), Reason.of("import.asc.period.time"));
            return;
        }
        if (!period.ref().matches("\\d{1,2}")) {
            draft.refuse("period", Cells.excerpt(period.ref()), period.line(), Reason.of("import.asc.period.number"));
            return;
        }
        int ordinal = Integer.parseInt(period.ref());
        var wanted = new LessonSlot(draft.bells, ordinal, period.start(), period.end());
        draft.ordinals.put(period.ref(), ordinal);
        accepted.add(new Wanted(wanted, period.line()));
    }

    private void slot(LessonSlot wanted, @Nullable LessonSlot there, int line) {
        String name = draft.texts.of("import.asc.period", String.valueOf(wanted.ordinal()), hours(wanted));
        List<PlannedItem.Change> changes = new ArrayList<>();
        if (there == null) draft.fresh("period", name, line);
        else {
            TimetableDraft.differ(changes, "hours", hours(there), hours(wanted));
            draft.items.add(PlannedItem.compared("period", name, line, changes));
        }
        if (!Objects.equals(there, wanted)) draft.rows.slots.add(wanted);
        if (!changes.isEmpty()) draft.movedSlots.add(wanted.ordinal());
    }

    private static String hours(LessonSlot slot) {
        return slot.startsAt() + "–" + slot.endsAt();
    }
}
