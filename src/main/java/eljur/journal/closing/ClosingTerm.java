package eljur.journal.closing;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A term with what its pages say of it.
 *
 * @param marksDue by when the school wants the marks of the period
 */
record ClosingTerm(
        long id,
        long year,
        String scheme,
        int ordinal,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate marksDue,
        ZoneId zone) {

    /** What is missing is asked for by name from the day after its last. */
    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }
}
