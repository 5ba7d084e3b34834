package eljur.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in the classes, family by family: mother and father, one to three children of different grades under one
 * family name. One father lives apart and, by a decision of the court, may not see the diary; one family declined
 * electronic access and gets its results on paper.
 *
 * <p>Some are the same in every school: the mother of two who shows what families see, with her elder child in 7-А; a
 * very long name; two namesakes in one class; one who left in the autumn and two who came; one who went a class ahead; one
 * who is taught at home and one by an individual plan.
 */
final class Families {

    private static final int APART = 12;
    private static final int DECLINED = 20;

    private final long seed;
    private final DemoCalendar calendar;
    private final List<SchoolClass> classes;
    private final Names names;
    private final Copy copy;
    private final List<SchoolClass> seats = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<Guardian> guardians = new ArrayList<>();
    private final PupilOrders orders;
    private final long secretary;
    private int families;

    /** @param electronic has a log-in */
    record Guardian(long id, String surname, String given, String patronymic, boolean electronic) {}

    Families(long seed, DemoCalendar calendar, List<SchoolClass> classes, Names names, Copy copy, long secretary) {
        this.seed = seed;
        this.secretary = secretary;
        this.calendar = calendar;
        this.classes = classes;
        this.names = names;
        this.copy = copy;
        this.orders = new PupilOrders(seed, calendar, copy, secretary);
    }

    void settle() {
        for (SchoolClass one : classes) for (int i = 0; i < one.seats(); i++) seats.add(one);
        Dice dice = Dice.of(seed, "seats");
        for (int i = seats.size() - 1; i > 0; i--) Collections.swap(seats, i, dice.between(0, i));
        settleTheKnown();
        while (!seats.isEmpty()) {
            SchoolClass first = seats.removeLast();
            family(names.surname(), with(first, Dice.of(seed, "children", families)), null);
        }
    }

    List<Pupil> pupils() {
        return pupils;
    }

    List<Guardian> guardians() {
        return guardians;
    }

    private void settleTheKnown() {
        family(names.surname(), List.of(seat(7), seat(3)), null);
        var longest = new Names.Surname(false, DemoTexts.of("long.man"), DemoTexts.of("long.surname"));
        family(longest, List.of(seat(7)), DemoTexts.of("long.given"));
        var namesake = new Names.Surname(false, DemoTexts.of("namesake.man"), DemoTexts.of("namesake.woman"));
        for (int i = 0; i < 2; i++) family(namesake, List.of(seat(6)), DemoTexts.of("namesake.given"));
        family(names.surname(), List.of(new Seat(classOf(8), null, day(39), null)), null);
        newcomer(9, BroughtSheets.FIRST_CAME);
        newcomer(7, BroughtSheets.SECOND_CAME);
        var ahead = new Pupil.Transfer(classOf(6), day(21));
        family(names.surname(), List.of(new Seat(classOf(5), null, null, ahead)), null);
        seats.remove(classOf(6));
        family(names.surname(), List.of(seat(4)), null);
        orders.studies(pupils.getLast(), "home", day(14));
        family(names.surname(), List.of(seat(10)), null);
        orders.studies(pupils.getLast(), "individual", day(0));
    }

    private void newcomer(int grade, int day) {
        family(names.surname(), List.of(new Seat(classOf(grade), day(day), null, null)), null);
        seats.remove(classOf(grade));
    }

    private LocalDate day(int ofYear) {
        return calendar.starts().plusDays(ofYear);
    }

    /** Where a child sits, and since or until when, if not the whole year. */
    private record Seat(
            SchoolClass in,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Pupil.@Nullable Transfer transfer) {}

    private Seat seat(int grade) {
        SchoolClass in = classOf(grade);
        seats.remove(in);
        return new Seat(in, null, null, null);
    }

    private SchoolClass classOf(int grade) {
        return classes.stream().filter(one -> one.is(grade, 0)).findFirst().orElseThrow();
    }

    private List<Seat> with(SchoolClass first, Dice dice) {
        List<Seat> children = new ArrayList<>(List.of(new Seat(first, null, null, null)));
        int others = dice.chance(0.13) ? 2 : dice.chance(0.45) ? 1 : 0;
        for (int i = seats.size() - 1; i >= 0 && children.size() <= others; i--) {
            int grade = seats.get(i).grade();
            if (children.stream().anyMatch(child -> child.in().grade() == grade)) continue;
            children.add(new Seat(seats.remove(i), null, null, null));
        }
        return children;
    }

    private void family(Names.Surname surname, List<Seat> children, @Nullable String given) {
        int number = families++;
        Names.Given father = names.given(surname, "man");
        boolean electronic = number != DECLINED;
        long mother = guardian(surname, true, names.given(surname, "woman").name(), electronic);
        long dad = guardian(surname, false, father.name(), electronic);
        for (Seat seat : children) {
            long child = child(surname, father, seat, given);
            guards(mother, child, "relation.mother", false, electronic);
            guards(dad, child, "relation.father", number == APART, electronic);
            if (number == APART) orders.restrict(dad, child);
        }
    }

    private long guardian(Names.Surname surname, boolean woman, String given, boolean electronic) {
        long id = copy.next(DemoTable.PERSON);
        String patronymic = names.given(surname, "man").patronymic(woman);
        guardians.add(new Guardian(id, surname.of(woman), given, patronymic, electronic));
        copy.row(DemoTable.PERSON, DemoSchool.ID, id, surname.of(woman), given, patronymic, null);
        Dice dice = Dice.of(seed, "phone", id);
        String phone = DemoTexts.of("phone", dice.between(10, 99), dice.between(10, 99));
        copy.row(
                DemoTable.CONTACT,
                DemoSchool.ID,
                copy.next(DemoTable.CONTACT),
                id,
                "phone",
                phone,
                PupilOrders.noonOf(calendar.starts()),
                secretary);
        return id;
    }

    private long child(Names.Surname surname, Names.Given father, Seat seat, @Nullable String given) {
        long id = copy.next(DemoTable.PERSON);
        Dice dice = Dice.of(seed, "child", id);
        boolean girl = given != null || dice.chance(0.5);
        String name = given != null
                ? given
                : names.given(surname, girl ? "girl" : "boy").name();
        LocalDate since = seat.since() == null ? calendar.starts() : seat.since();
        var pupil = new Pupil(
                id, surname.of(girl), name, father.patronymic(girl), seat.in(), since, seat.until(), seat.transfer());
        pupils.add(pupil);
        orders.enrol(pupil);
        int days = dice.between(0, 364);
        LocalDate born = calendar.starts().minusYears(5 + seat.in().grade()).minusDays(200L + days);
        copy.row(DemoTable.PERSON, DemoSchool.ID, id, pupil.surname(), name, pupil.patronymic(), born);
        copy.row(DemoTable.PUPIL, DemoSchool.ID, id, pupil.surname().substring(0, 1) + "-" + id);
        return id;
    }

    private void guards(long guardian, long child, String relation, boolean apart, boolean electronic) {
        copy.row(
                DemoTable.GUARDIANSHIP,
                DemoSchool.ID,
                guardian,
                child,
                DemoTexts.of(relation),
                apart,
                electronic,
                calendar.yearBefore().starts());
    }
}
