package eljur.exchange.compare;

import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.Reason;
import eljur.exchange.formats.StaffList;
import eljur.exchange.sheets.Cells;
import eljur.people.Persons.Person;
import eljur.people.Persons.Staff;
import eljur.platform.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of a list of staff, compared with those who work in the school: by full name and, where it is told, the date of birth. */
final class StaffComparison {

    final List<PlannedItem> items = new ArrayList<>();
    final List<Person> persons = new ArrayList<>();
    final List<Staff> staff = new ArrayList<>();

    private final CurrentYear year;
    private final List<TimetableNow.Employee> there;
    private final List<PersonName> others;
    private final Numbers numbers;
    final Questions questions;

    private final List<StaffList.Row> rowsSeen = new ArrayList<>();
    private final Map<Long, Integer> peopleSeen = new HashMap<>();

    StaffComparison(
            CurrentYear year,
            List<TimetableNow.Employee> there,
            List<PersonName> others,
            Numbers numbers,
            Questions questions) {
        this.year = year;
        this.there = there;
        this.others = others;
        this.numbers = numbers;
        this.questions = questions;
    }

    StaffComparison compare(StaffList list) {
        list.rows().forEach(this::row);
        return this;
    }

    private void row(StaffList.Row row) {
        if (row.problem() != null) {
            refuse(row, row.problem());
            return;
        }
        Reason impossible = BirthDates.refusedOfStaff(row.bornOn(), year.today());
        if (impossible != null) {
            refuse(row, impossible);
            return;
        }
        Optional<StaffList.Row> first = sameBefore(row);
        if (first.isPresent()) {
            boolean asBefore = first.get().name().folded().equals(row.name().folded());
            String why = asBefore ? "import.sheet.twice" : "import.staff.perhaps-twice";
            refuse(row, Reason.of(why, String.valueOf(first.get().number())));
            return;
        }
        Reason doubt = twinBefore(row);
        rowsSeen.add(row);
        if (doubt == null) known(row);
        else refuse(row, doubt);
    }

    private void known(StaffList.Row row) {
        List<TimetableNow.Employee> all = NameMatch.of(row.name(), there, TimetableNow.Employee::name);
        List<TimetableNow.Employee> namesakes = all.stream()
                .filter(one -> row.bornOn() == null
                        || one.bornOn() == null
                        || row.bornOn().equals(one.bornOn()))
                .toList();
        List<TimetableNow.Employee> born = namesakes.stream()
                .filter(one -> row.bornOn() != null && row.bornOn().equals(one.bornOn()))
                .toList();
        List<TimetableNow.Employee> found = born.isEmpty() ? namesakes : born;
        if (found.size() > 1) refuse(row, Reason.of("import.staff.namesakes"));
        else if (!found.isEmpty()) known(row, found.getFirst(), false);
        else if (all.isEmpty()) fresh(row);
        else namesake(row, all);
    }

    private @Nullable Reason twinBefore(StaffList.Row row) {
        for (StaffList.Row one : rowsSeen) {
            if (!mayBeOne(one.name(), row.name()) || isOnFile(one) && isOnFile(row)) continue;
            String answer = StaffQuestions.twoRows(questions, one, row);
            if (answer == null) return Reason.of("import.question.waits");
            if (!answer.equals(Questions.OTHER)) return Reason.of("import.sheet.twice", String.valueOf(one.number()));
        }
        return null;
    }

    /** Somebody of just this name and day of birth works here: whether two such are one was answered when the second was taken. */
    private boolean isOnFile(StaffList.Row row) {
        return row.bornOn() != null
                && there.stream()
                        .anyMatch(one -> row.bornOn().equals(one.bornOn())
                                && one.name().folded().equals(row.name().folded()));
    }

    private void namesake(StaffList.Row row, List<TimetableNow.Employee> namesakes) {
        String answer = StaffQuestions.works(questions, row, namesakes);
        if (answer == null) refuse(row, Reason.of("import.question.waits"));
        else if (answer.equals(Questions.OTHER)) fresh(row);
        else
            namesakes.stream()
                    .filter(one -> answer.equals(String.valueOf(one.id())))
                    .forEach(one -> known(row, one, true));
    }

    // Namesakes are told from one another by their days of birth: where one is not said, it is the same person.
    // So it is where one row leaves out the patronymic or shortens it.
    private Optional<StaffList.Row> sameBefore(StaffList.Row row) {
        return rowsSeen.stream()
                .filter(one -> mayBeOne(one.name(), row.name()))
                .filter(one -> one.bornOn() == null
                        || row.bornOn() == null
                        || one.bornOn().equals(row.bornOn()))
                .findFirst();
    }

    private static boolean mayBeOne(PersonName one, PersonName other) {
        return !NameMatch.of(one, List.of(other), name -> name).isEmpty()
                || !NameMatch.of(other, List.of(one), name -> name).isEmpty();
    }

    private void refuse(StaffList.Row row, Reason why) {
        items.add(PlannedItem.refused("staff", Cells.excerpt(row.name().text()), row.number(), why));
    }

    private void fresh(StaffList.Row row) {
        boolean elsewhere =
                others.stream().anyMatch(one -> one.folded().equals(row.name().folded()));
        if (elsewhere) {
            refuse(row, Reason.of("import.staff.other"));
            return;
        }
        long id = numbers.next("person");
        PersonName name = row.name();
        persons.add(new Person(id, name.surname(), name.given(), name.patronymic(), row.bornOn()));
        LocalDate since = row.since() == null ? year.startsOn() : row.since();
        staff.add(new Staff(id, row.position(), null, since));
        items.add(PlannedItem.of("staff", PlannedItem.State.NEW, name.text() + ", " + row.position(), row.number()));
    }

    // A further position is given by an order on the card: a table that is loaded again must not give it in passing.
    private static List<Reason> otherPosition(String typed, String held) {
        boolean holds = Stream.concat(Stream.of(held), Arrays.stream(held.split(", ")))
                .anyMatch(one -> Cells.fold(one).equals(Cells.fold(typed)));
        return holds ? List.of() : List.of(Reason.of("import.staff.position-kept", held, Cells.excerpt(typed)));
    }

    /** @param mended the day of birth is as the file says, not as the card does */
    private void known(StaffList.Row row, TimetableNow.Employee one, boolean mended) {
        @Nullable Integer first = peopleSeen.putIfAbsent(one.id(), row.number());
        if (first != null) {
            refuse(row, Reason.of("import.sheet.twice", String.valueOf(first)));
            return;
        }
        PersonName name = new PersonName(
                one.name().surname(),
                one.name().given().length() < row.name().given().length()
                        ? row.name().given()
                        : one.name().given(),
                one.name().patronymic().isEmpty()
                        ? row.name().patronymic()
                        : one.name().patronymic());
        LocalDate bornOn = mended || one.bornOn() == null ? row.bornOn() : one.bornOn();
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "person-name", one.name().text(), name.text());
        if (!Objects.equals(one.bornOn(), bornOn))
            changes.add(new Change("born-on", BirthDates.said(one.bornOn()), BirthDates.said(bornOn)));
        items.add(PlannedItem.compared("staff", name.text(), row.number(), changes)
                .noting(otherPosition(row.position(), one.position())));
        if (!changes.isEmpty())
            persons.add(new Person(one.id(), name.surname(), name.given(), name.patronymic(), bornOn));
    }
}
