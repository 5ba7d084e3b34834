package eljur.results;

import eljur.people.Departure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results.
 *
 * @param grade of the class the pupil is in, by which the rule is chosen
 * @param since the first day in the group that touches the period
 * @param until the last; null: still there
 * @param freed on the last day of the period the pupil does not count here; null: as everybody
 */
record ResultPupil(
        long id,
        String name,
        String className,
        int grade,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Departure departure,
        @Nullable Freed freed) {

    /**
     * By a certificate or an order.
     *
     * @param kind exempt, home, individual, family
     * @param ownCourse the subject is in the pupil's individual journal: the mark is given there
     */
    record Freed(String kind, LocalDate since, LocalDate until, String number, boolean ownCourse) {}

    /** Gone before the period was over: judged where the pupil is now. */
    boolean leftBefore(LocalDate end) {
        return until != null && until.isBefore(end);
    }

    /** Another page gives the mark: that of the class or school the pupil is in now, or the pupil's individual journal. */
    boolean isJudgedElsewhere(LocalDate end) {
        return leftBefore(end)
                || freed != null && freed.ownCourse() && !freed.kind().equals("exempt");
    }

    /**
     * Does a teacher owe a mark: not to those who left by the end of the period, are exempt («осв» leaves the denominator) or
     * learn in the family. A mark can be given to the latter two all the same.
     */
    boolean isDue(LocalDate end) {
        return !isJudgedElsewhere(end)
                && (freed == null || freed.kind().equals("home") || freed.kind().equals("individual"));
    }
}
