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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final List<StaffList.Row> rowsSeen = new ArrayList<>();
    private final Map<Long, Integer> peopleSeen = new HashMap<>();

    StaffComparison(CurrentYear year, List<TimetableNow.Employee> there, List<PersonName> others, Numbers numbers) {
        this.year = year;
        this.there = there;
        this.others = others;
        this.numbers = numbers;
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
        if (first.isEmpty()) rowsSeen.add(row);
        else {
            boolean asBefore = first.get().name().folded().equals(row.name().folded());
            String why = asBefore ? "import.sheet.twice" : "import.staff.perhaps-twice";
            refuse(row, Reason.of(why, String.valueOf(first.get().number())));
            return;
        }
        List<TimetableNow.Employee> namesakes = NameMatch.of(row.name(), there, TimetableNow.Employee::name).stream()
                .filter(one -> row.bornOn() == null
                        || one.bornOn() == null
                        || row.bornOn().equals(one.bornOn()))
                .toList();
        List<TimetableNow.Employee> born = namesakes.stream()
                .filter(one -> row.bornOn() != null && row.bornOn().equals(one.bornOn()))
                .toList();
        List<TimetableNow.Employee> found = born.isEmpty() ? namesakes : born;
        if (found.size() > 1) refuse(row, Reason.of("import.staff.namesakes"));
        else if (found.isEmpty()) fresh(row);
        else known(row, found.getFirst());
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

    private void known(StaffList.Row row, TimetableNow.Employee one) {
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
        LocalDate bornOn = one.bornOn() == null ? row.bornOn() : one.bornOn();
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "name", one.name().text(), name.text());
        if (!Objects.equals(one.bornOn(), bornOn)) changes.add(new Change("born-on", "", String.valueOf(bornOn)));
        items.add(PlannedItem.compared("staff", name.text(), row.number(), changes));
        if (!changes.isEmpty())
            persons.add(new Person(one.id(), name.surname(), name.given(), name.patronymic(), bornOn));
    }
}
