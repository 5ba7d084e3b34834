package eljur.exchange.compare;

import eljur.exchange.compare.FormerNames.FormerName;
import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.Enrolments.Enrolment;
import eljur.people.Enrolments.Pupil;
import eljur.people.Persons.Person;
import eljur.school.SchoolStructure.ClassGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of class lists, compared with the pupils of the school one by one. */
final class ClassListComparison {

    private final ClassListDraft draft;
    private final PupilMatch match;
    private final GuardianComparison guardians;
    private final MembershipComparison memberships;
    private final Map<String, Integer> rowsSeen = new HashMap<>();
    private final Map<Long, Integer> pupilsSeen = new HashMap<>();

    ClassListComparison(ClassListDraft draft) {
        this.draft = draft;
        this.match = new PupilMatch(draft.now);
        this.guardians = new GuardianComparison(draft);
        this.memberships = new MembershipComparison(draft);
    }

    void compare(ClassList list) {
        List<Matched> matched = new ArrayList<>();
        for (ClassList.Row row : list.rows()) {
            Matched one = matched(row);
            if (one != null) matched.add(one);
        }
        guardians.learnFamilies(matched);
        memberships.learnUnknown(matched);
        matched.forEach(this::pupil);
        guardians.remark();
        memberships.remark();
    }

    /** @param pupil null: to be added under this id */
    record Matched(ClassList.Row row, ClassGroup schoolClass, ClassListNow.@Nullable Pupil pupil, long id) {}

    private @Nullable Matched matched(ClassList.Row row) {
        if (row.problem() != null) return refuse(row, row.problem());
        Reason born = BirthDates.refusedOfPupil(row.bornOn(), draft.now.year());
        if (born != null) return refuse(row, born);
        Integer twin = rowsSeen.putIfAbsent(key(row), row.number());
        if (twin != null) return refuse(row, Reason.of("import.row.twice", String.valueOf(twin)));
        ClassGroup schoolClass = draft.schoolClass(row.className(), row.number());
        if (schoolClass == null) return refuse(row, Reason.of("import.row.class", Cells.excerpt(row.className())));
        PupilMatch.Found found = match.find(row, schoolClass.id());
        if (found.refused() != null) return refuse(row, found.refused());
        return placed(row, schoolClass, found.pupil());
    }

    private @Nullable Matched placed(ClassList.Row row, ClassGroup schoolClass, ClassListNow.@Nullable Pupil pupil) {
        if (pupil == null) return new Matched(row, schoolClass, null, draft.numbers.next("person"));
        Integer twin = pupilsSeen.putIfAbsent(pupil.id(), row.number());
        if (twin != null) return refuse(row, Reason.of("import.row.twice", String.valueOf(twin)));
        ClassListNow.Left left = pupil.left();
        if (pupil.classId() == null && left != null)
            return refuse(
                    row, Reason.of("import.row.left", day(left.lastDay()), left.orderNumber(), day(left.orderDate())));
        boolean elsewhere = pupil.classId() != null && pupil.classId() != schoolClass.id();
        if (elsewhere) {
            ClassGroup other = draft.now.schoolClass(Objects.requireNonNull(pupil.classId()));
            return refuse(
                    row, Reason.of("import.row.other-class", other == null ? "" : other.name(), schoolClass.name()));
        }
        return new Matched(row, schoolClass, pupil, pupil.id());
    }

    private @Nullable Matched refuse(ClassList.Row row, Reason why) {
        String name = row.name().isEmpty() ? "—" : row.name().text();
        draft.items.add(PlannedItem.refused("pupil", name, row.number(), why));
        return null;
    }

    /** A number makes a child one; without it the name with the date of birth and the class does. */
    private static String key(ClassList.Row row) {
        if (row.ref() != null) return "@" + row.ref();
        if (row.fileNumber() != null) return "#" + row.fileNumber();
        return row.name().folded() + "|" + row.bornOn() + "|"
                + (row.bornOn() == null ? Cells.className(row.className()) : "");
    }

    private void pupil(Matched one) {
        ClassList.Row row = one.row();
        String name = row.name().text() + ", " + one.schoolClass().name();
        List<Change> changes = one.pupil() == null ? List.of() : changes(row, one.pupil());
        List<Reason> notes = new ArrayList<>(memberships.compare(one));
        notes.addAll(row.notes());
        FormerName former = one.pupil() == null ? null : one.pupil().formerly(row.name());
        if (one.pupil() != null && former != null)
            notes.add(former.said(one.pupil().name()));
        // Said while it is new: whoever let it stand once has looked.
        boolean told = one.pupil() == null || !changes.isEmpty();
        if (told) notes.addAll(BirthDates.notesOfPupil(row.bornOn(), draft.now.year()));
        PlannedItem item = one.pupil() == null
                ? PlannedItem.of("pupil", State.NEW, name, row.number())
                : PlannedItem.compared("pupil", name, row.number(), changes);
        draft.items.add(item.noting(notes));
        if (one.pupil() == null) add(one);
        else if (!changes.isEmpty()) change(one, one.pupil());
        enrol(one);
        draft.contacts.compare(one.id(), name, row.contacts(), row.number());
        guardians.compare(one);
    }

    private void add(Matched one) {
        PersonName name = one.row().name();
        draft.rows.persons.add(new Person(
                one.id(),
                name.surname(),
                name.given(),
                name.patronymic(),
                one.row().bornOn()));
        draft.rows.pupils.add(
                new Pupil(one.id(), one.row().fileNumber(), one.row().ref()));
    }

    private List<Change> changes(ClassList.Row row, ClassListNow.Pupil pupil) {
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(
                changes,
                "person-name",
                pupil.name().text(),
                completed(row.name(), pupil).text());
        if (row.bornOn() != null) TimetableDraft.differ(changes, "born-on", day(pupil.bornOn()), day(row.bornOn()));
        if (row.fileNumber() != null)
            TimetableDraft.differ(
                    changes, "file-number", pupil.fileNumber() == null ? "" : pupil.fileNumber(), row.fileNumber());
        if (isLinked(row, pupil)) changes.add(new Change("link", "", ""));
        if (pupil.classId() == null) changes.add(new Change("class", "", row.className()));
        return changes;
    }

    /** What an order has changed stands. */
    private static PersonName completed(PersonName typed, ClassListNow.Pupil pupil) {
        PersonName there = pupil.name();
        if (pupil.formerly(typed) != null) return there;
        return new PersonName(
                typed.surname(), typed.given(), typed.patronymic().isEmpty() ? there.patronymic() : typed.patronymic());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : BirthDates.DAY.format(day);
    }

    private void change(Matched one, ClassListNow.Pupil pupil) {
        PersonName name = completed(one.row().name(), pupil);
        LocalDate bornOn =
                one.row().bornOn() == null ? pupil.bornOn() : one.row().bornOn();
        if (!name.equals(pupil.name()) || !Objects.equals(bornOn, pupil.bornOn()))
            draft.rows.persons.add(new Person(pupil.id(), name.surname(), name.given(), name.patronymic(), bornOn));
        String number = one.row().fileNumber();
        boolean renumbered = number != null && !number.equals(pupil.fileNumber());
        if (renumbered || isLinked(one.row(), pupil))
            draft.rows.pupils.add(new Pupil(
                    pupil.id(),
                    renumbered ? number : pupil.fileNumber(),
                    pupil.externalId() == null ? one.row().ref() : pupil.externalId()));
    }

    private static boolean isLinked(ClassList.Row row, ClassListNow.Pupil pupil) {
        return row.ref() != null && pupil.externalId() == null;
    }

    private void enrol(Matched one) {
        if (one.pupil() != null && one.pupil().classId() != null) return;
        long schoolClass = one.schoolClass().id();
        draft.rows.enrolments.add(
                new Enrolment(draft.numbers.next("enrolment"), one.id(), schoolClass, draft.since(schoolClass)));
    }
}
