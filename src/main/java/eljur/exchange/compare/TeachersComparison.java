package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.people.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Teachers of an exported timetable, compared with the staff of the school. */
final class TeachersComparison {

    private final TimetableDraft draft;

    TeachersComparison(TimetableDraft draft) {
        this.draft = draft;
    }

    void compare() {
        var known = new Known<>(
                draft.now.staff(),
                TimetableNow.Employee::externalId,
                person -> person.name().folded(),
                draft.origin()::gave);
        var knownShort = new Known<>(
                draft.now.staff(),
                TimetableNow.Employee::externalId,
                person -> person.name().foldedWithoutPatronymic(),
                draft.origin()::gave);
        for (ExportedTimetable.Teacher teacher : draft.file.teachers())
            if (draft.accepts("teacher", teacher.ref(), teacher.name().text(), teacher.line()))
                teacher(teacher, draft.fromSheet() ? typed(teacher) : found(teacher, known, knownShort));
        draft.gone(
                "teacher",
                known.rest().stream().map(person -> person.name().text()).toList());
    }

    /** Programs of timetables mostly know no patronymic: then surname and given name are enough, where one person alone bears them. */
    private static TimetableNow.@Nullable Employee found(
            ExportedTimetable.Teacher teacher,
            Known<TimetableNow.Employee> known,
            Known<TimetableNow.Employee> knownShort) {
        PersonName name = teacher.name();
        var there = known.take(teacher.ref(), name.folded());
        boolean mayLackPatronymic = name.patronymic().isEmpty() && !name.given().isEmpty();
        return there == null && mayLackPatronymic
                ? knownShort.take(teacher.ref(), name.foldedWithoutPatronymic())
                : there;
    }

    private TimetableNow.@Nullable Employee typed(ExportedTimetable.Teacher teacher) {
        List<TimetableNow.Employee> namesakes =
                NameMatch.of(teacher.name(), draft.now.staff(), TimetableNow.Employee::name);
        List<TimetableNow.Employee> found = namesakes.stream()
                .filter(one -> teacher.bornOn() == null || teacher.bornOn().equals(one.bornOn()))
                .toList();
        if (found.size() == 1) return found.getFirst();
        draft.refuse("teacher", teacher.name().text(), teacher.line(), doubt(namesakes, !found.isEmpty()));
        return null;
    }

    private static Reason doubt(List<TimetableNow.Employee> namesakes, boolean several) {
        if (namesakes.isEmpty()) return Reason.of("import.sheet.teacher-unknown");
        String listed = namesakes.stream().map(TeachersComparison::told).collect(Collectors.joining("; "));
        boolean born = namesakes.stream().anyMatch(one -> one.bornOn() != null);
        if (!several) return Reason.of("import.sheet.teacher-born-otherwise", listed);
        String example = namesakes.stream()
                .filter(one -> one.bornOn() != null)
                .map(one -> one.name().text() + ", " + BirthDates.said(one.bornOn()))
                .findFirst()
                .orElse("");
        return born
                ? Reason.of("import.sheet.teacher-namesakes", listed, example)
                : Reason.of("import.sheet.teacher-namesakes.unborn", listed);
    }

    private static String told(TimetableNow.Employee one) {
        return Stream.of(one.name().text(), BirthDates.said(one.bornOn()), one.position())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void teacher(ExportedTimetable.Teacher teacher, TimetableNow.@Nullable Employee there) {
        // Who works here is said by the list of the staff, not by whoever typed a timetable.
        if (draft.fromSheet() && there == null) return;
        long id = there == null ? draft.numbers.next("person") : there.id();
        draft.teachers.put(teacher.ref(), id);
        boolean told = draft.origin() == ExportedTimetable.Origin.ASC;
        PersonName name =
                there == null ? teacher.name() : told ? completed(teacher.name(), there.name()) : there.name();
        if (there == null) draft.fresh("teacher", name.text(), teacher.line());
        else compare(teacher, there, name);
        if (there == null || !name.equals(there.name()))
            draft.rows.persons.add(new Persons.Person(
                    id, name.surname(), name.given(), name.patronymic(), there == null ? null : there.bornOn()));
        if (there == null || there.externalId() == null && !draft.fromSheet())
            draft.rows.staff.add(new Persons.Staff(
                    id,
                    draft.texts.of("import.asc.position"),
                    teacher.ref(),
                    draft.now.year().startsOn()));
    }

    private void compare(ExportedTimetable.Teacher teacher, TimetableNow.Employee there, PersonName name) {
        List<PlannedItem.Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "name", there.name().text(), name.text());
        draft.link(changes, there.externalId());
        draft.items.add(PlannedItem.compared("teacher", name.text(), teacher.line(), changes));
    }

    /** What the export does not say stays as the school knows it. */
    private static PersonName completed(PersonName exported, PersonName there) {
        return new PersonName(
                exported.surname(),
                exported.given().isEmpty() ? there.given() : exported.given(),
                exported.patronymic().isEmpty() ? there.patronymic() : exported.patronymic());
    }
}
