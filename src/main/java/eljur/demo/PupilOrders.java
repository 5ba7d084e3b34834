package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The orders about pupils: who came, left, was moved or is taught otherwise, with the places in classes that they made. */
final class PupilOrders {

    private final long seed;
    private final DemoCalendar calendar;
    private final Copy copy;
    private final long secretary;

    PupilOrders(long seed, DemoCalendar calendar, Copy copy, long secretary) {
        this.seed = seed;
        this.calendar = calendar;
        this.copy = copy;
        this.secretary = secretary;
    }

    void enrol(Pupil pupil) {
        boolean newcomer = pupil.since().isAfter(calendar.starts());
        String order = pupil.until() != null ? "order.left" : newcomer ? "order.enrolled" : "order.moved";
        int number = Dice.of(seed, order, pupil.in().id()).between(11, 340);
        if (pupil.until() != null) moved(pupil, "leaving", number, pupil.until(), pupil.in(), null);
        else if (newcomer) moved(pupil, "arrival", number, pupil.since(), null, pupil.in());
        place(pupil, pupil.in(), pupil.since(), pupil.lastInFirstClass(), DemoTexts.of(order, number));
        if (pupil.transfer() != null) transfer(pupil, pupil.transfer());
    }

    private void transfer(Pupil pupil, Pupil.Transfer into) {
        int number = Dice.of(seed, "transfer", pupil.id()).between(11, 340);
        moved(pupil, "transfer", number, into.day(), pupil.in(), into.to());
        place(pupil, into.to(), into.day(), null, DemoTexts.of("order.moved", number));
    }

    private void place(Pupil pupil, SchoolClass in, LocalDate since, @Nullable LocalDate until, String order) {
        copy.row(
                DemoTable.ENROLMENT,
                DemoSchool.ID,
                copy.next(DemoTable.ENROLMENT),
                pupil.id(),
                in.id(),
                since,
                until,
                order);
    }

    /** From this day to the end of the year. */
    void studies(Pupil pupil, String form, LocalDate since) {
        int number = Dice.of(seed, form, pupil.id()).between(11, 340);
        long order = moved(pupil, "study-form", number, since, null, null);
        copy.row(DemoTable.STUDY_FORM, DemoSchool.ID, order, pupil.id(), form, since, calendar.ends());
    }

    private long moved(
            Pupil pupil, String kind, int number, LocalDate day, @Nullable SchoolClass from, @Nullable SchoolClass to) {
        long id = copy.next(DemoTable.MOVEMENT);
        copy.row(
                DemoTable.MOVEMENT,
                DemoSchool.ID,
                id,
                pupil.id(),
                kind,
                DemoTexts.of("order.number", number),
                day,
                day,
                from == null ? null : from.id(),
                to == null ? null : to.id(),
                DemoTexts.of("movement." + kind),
                noonOf(day),
                secretary);
        return id;
    }

    /** The diary of the child stays closed, and what is handed out does not name where this guardian lives. */
    void restrict(long guardian, long child) {
        for (String kind : new String[] {"no-diary", "contacts-hidden"})
            copy.row(
                    DemoTable.RESTRICTION,
                    DemoSchool.ID,
                    copy.next(DemoTable.RESTRICTION),
                    guardian,
                    child,
                    kind,
                    "court",
                    DemoTexts.of("restriction.document"),
                    calendar.starts(),
                    noonOf(calendar.starts()),
                    secretary);
    }

    static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(DemoSchool.ZONE).toInstant();
    }
}
