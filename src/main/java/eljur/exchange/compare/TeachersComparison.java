package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.people.Persons;
import java.util.ArrayList;
import java.util.List;
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
        var namesakes = NameMatch.of(teacher.name(), draft.now.staff(), TimetableNow.Employee::name);
        if (namesakes.size() == 1) return namesakes.getFirst();
        String why = namesakes.isEmpty() ? "import.sheet.teacher-unknown" : "import.sheet.teacher-namesakes";
        draft.refuse("teacher", teacher.name().text(), teacher.line(), Reason.of(why));
        return null;
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
