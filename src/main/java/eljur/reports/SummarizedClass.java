package eljur.reports;

import java.time.LocalDate;

/**
 * A class whose sheet may be read.
 *
 * @param scheme of its periods
 * @param today in the school's zone
 */
record SummarizedClass(
        long id, String name, int grade, long year, String yearName, String scheme, String school, LocalDate today) {

    /** A period of its year. */
    record Period(long id, int ordinal, LocalDate startsOn, LocalDate endsOn) {}
}
