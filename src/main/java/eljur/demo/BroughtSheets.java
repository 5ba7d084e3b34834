package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks that two newcomers brought from their former schools. Who came amid the I quarter brought those of its first weeks, and the
 * deputy head confirmed them; who came after it brought the marks of the quarter, and they wait.
 */
final class BroughtSheets {

    /** Days after the first of the year. */
    static final int FIRST_CAME = 28, SECOND_CAME = 57;

    private final long seed;
    private final long year;
    private final DemoCalendar calendar;
    private final long term;
    private final Map<String, Long> subjects;
    private final StaffRoom staff;
    private final Copy copy;

    /** @param term the I quarter */
    BroughtSheets(
            long seed,
            long year,
            DemoCalendar calendar,
            long term,
            Map<String, Long> subjects,
            StaffRoom staff,
            Copy copy) {
        this.seed = seed;
        this.year = year;
        this.calendar = calendar;
        this.term = term;
        this.subjects = subjects;
        this.staff = staff;
        this.copy = copy;
    }

    void write(List<Pupil> pupils, List<Curriculum.Subject> curriculum) {
        for (Pupil pupil : pupils) {
            boolean amid = pupil.since().equals(calendar.starts().plusDays(FIRST_CAME));
            if (!amid && !pupil.since().equals(calendar.starts().plusDays(SECOND_CAME))) continue;
            copy.row(DemoTable.BROUGHT_SHEET, DemoSchool.ID, pupil.id(), year, amid ? 3 : 2);
            curriculum.stream().filter(subject -> isMarked(subject, pupil)).forEach(subject -> {
                if (amid) firstWeeks(pupil, subject);
                else mark(pupil, subject, 1, null, null);
            });
        }
    }

    private static boolean isMarked(Curriculum.Subject subject, Pupil pupil) {
        return !subject.talk()
                && subject.hours().stream()
                        .anyMatch(hours -> hours.grades().contains(pupil.in().grade()));
    }

    private void firstWeeks(Pupil pupil, Curriculum.Subject subject) {
        Instant confirmed = PupilOrders.noonOf(pupil.since().plusDays(3));
        int marks = Dice.of(seed, "brought", subject.name()).between(0, 3);
        for (int n = 1; n <= marks; n++)
            mark(pupil, subject, n, calendar.starts().plusDays(n * 7L + n % 4), confirmed);
    }

    private void mark(
            Pupil pupil,
            Curriculum.Subject subject,
            int ordinal,
            @Nullable LocalDate held,
            @Nullable Instant confirmed) {
        double ability = PupilAbility.in(seed, pupil.id(), subject.name());
        double about =
                Dice.of(seed, "brought", pupil.id(), subject.name(), ordinal).normal(ability, 0.5);
        StaffRoom.Member tutor = staff.tutorOf(pupil.in());
        copy.row(
                DemoTable.BROUGHT_MARK,
                DemoSchool.ID,
                copy.next(DemoTable.BROUGHT_MARK),
                pupil.id(),
                Known.in(subjects, subject.name()),
                year,
                term,
                held == null ? "period" : "current",
                ordinal,
                Math.clamp(Math.round(about), 3, 5),
                held,
                "transfer",
                DemoTexts.of("brought.source"),
                DemoTexts.of("brought.document"),
                PupilOrders.noonOf(pupil.since().plusDays(1)),
                tutor == null ? staff.secretary() : tutor.id(),
                confirmed,
                confirmed == null ? null : staff.at("dep", 0).id());
    }
}
