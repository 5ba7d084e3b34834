package eljur.journal.closing;

import java.time.LocalDate;
import java.time.ZoneId;

/** A term with what its pages say of it. */
record ClosingTerm(long id, long year, String scheme, int ordinal, LocalDate startsOn, LocalDate endsOn, ZoneId zone) {}
