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
 */
record ResultPupil(
        long id,
        String name,
        String className,
        int grade,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Departure departure) {

    /** Gone before the period was over: judged where the pupil is now. */
    boolean leftBefore(LocalDate end) {
        return until != null && until.isBefore(end);
    }
}
