package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.Persons.FormTutor;
import eljur.school.SchoolStructure.ClassGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes of an exported timetable and their form tutors, compared with those of the school year. */
final class ClassesComparison {

    private final TimetableDraft draft;

    ClassesComparison(TimetableDraft draft) {
        this.draft = draft;
    }

    void compare() {
        var known = new Known<>(
                draft.now.classes(),
                ClassGroup::externalId,
                group -> Cells.className(group.name()),
                draft.origin()::gave);
        for (ExportedTimetable.ClassGroup group : draft.file.classes())
            if (draft.accepts("class", group.ref(), group.name(), group.line()))
                schoolClass(group, known.take(group.ref(), Cells.className(group.name())));
        draft.gone("class", known.rest().stream().map(ClassGroup::name).toList());
    }

    private void schoolClass(ExportedTimetable.ClassGroup group, @Nullable ClassGroup there) {
        boolean asc = draft.origin() == ExportedTimetable.Origin.ASC;
        if (!asc && there == null && group.grade() == null)
            draft.refuse("class", group.name(), group.line(), Reason.of("import.untis.class.no-grade"));
        else taken(group, there);
    }

    private void taken(ExportedTimetable.ClassGroup group, @Nullable ClassGroup there) {
        boolean asc = draft.origin() == ExportedTimetable.Origin.ASC;
        int grade = group.grade() == null ? 0 : group.grade();
        var year = draft.now.year();
        ClassGroup wanted = new ClassGroup(
                there == null ? draft.numbers.next("class-group") : there.id(),
                year.id(),
                there != null && (!asc || group.grade() == null) ? there.grade() : grade,
                there == null ? letter(group.name()) : there.letter(),
                there == null ? group.name() : asc ? Cells.kept(there.name(), group.name()) : there.name(),
                there == null ? year.scheme(grade) : there.scheme(),
                asc || there == null || there.bellScheduleId() == null ? draft.bells() : there.bellScheduleId(),
                draft.keptRef(there == null ? null : there.externalId(), group.ref()));
        draft.classes.put(
                group.ref(),
                new TimetableDraft.SchoolClass(
                        wanted.id(), group.ref(), wanted.name(), wanted.grade(), wanted.scheme()));
        List<Change> changes = there == null ? List.of() : changes(there, wanted);
        PlannedItem item = there == null
                ? PlannedItem.of("class", PlannedItem.State.NEW, group.name(), group.line())
                : PlannedItem.compared("class", group.name(), group.line(), changes);
        draft.items.add(item.noting(notes(group, there)));
        if (there == null || !changes.isEmpty()) draft.rows.classes.add(wanted);
        if (!group.tutorRef().isEmpty()) tutor(group, wanted.id(), there == null);
    }

    private List<Reason> notes(ExportedTimetable.ClassGroup group, @Nullable ClassGroup there) {
        if (draft.origin() == ExportedTimetable.Origin.ASC && group.grade() == null)
            return List.of(Reason.of("import.asc.class.no-grade"));
        boolean slip =
                there == null && draft.fromSheet() && !draft.now.classes().isEmpty();
        return slip ? List.of(Reason.of("import.fresh.class")) : List.of();
    }

    private List<Change> changes(ClassGroup there, ClassGroup wanted) {
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "name", there.name(), wanted.name());
        TimetableDraft.differ(changes, "grade", String.valueOf(there.grade()), String.valueOf(wanted.grade()));
        draft.link(changes, there.externalId());
        if (!Objects.equals(there.bellScheduleId(), wanted.bellScheduleId()) && there.externalId() != null)
            changes.add(new Change("bells", "", ""));
        return changes;
    }

    private void tutor(ExportedTimetable.ClassGroup group, long schoolClass, boolean fresh) {
        @Nullable Long person = draft.teachers.get(group.tutorRef());
        if (person == null) {
            draft.remarks.add(Reason.of("import.asc.class.tutor-unknown", group.name(), String.valueOf(group.line())));
            return;
        }
        var year = draft.now.year();
        LocalDate since = fresh ? year.startsOn() : year.fromNow();
        List<FormTutor> active = draft.now.tutors().stream()
                .filter(tutor -> tutor.classId() == schoolClass)
                .filter(tutor -> tutor.until() == null || !tutor.until().isBefore(year.fromNow()))
                .toList();
        if (active.stream().anyMatch(tutor -> tutor.personId() == person)) return;
        active.forEach(tutor -> draft.rows.tutors.add(
                new FormTutor(tutor.classId(), tutor.personId(), tutor.since(), lastDay(tutor.since(), since))));
        draft.rows.tutors.add(new FormTutor(schoolClass, person, active.isEmpty() ? year.startsOn() : since, null));
        if (!fresh)
            draft.items.add(new PlannedItem(
                    "tutor",
                    active.isEmpty() ? PlannedItem.State.NEW : PlannedItem.State.CHANGED,
                    draft.texts.of("import.asc.tutor", group.name()),
                    group.line(),
                    List.of(),
                    List.of()));
    }

    static LocalDate lastDay(LocalDate since, LocalDate next) {
        return since.isBefore(next) ? next.minusDays(1) : since;
    }

    private static String letter(String name) {
        return name.replaceFirst("^\\D*\\d{1,2}", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
