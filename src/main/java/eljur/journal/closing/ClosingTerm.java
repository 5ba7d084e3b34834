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
        ZoneId zone) {}
