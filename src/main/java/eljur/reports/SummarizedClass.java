package eljur.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * A class whose sheet may be read.
 *
 * @param scheme of its periods
 * @param today in the school's zone
 */
record SummarizedClass(
        long id, String name, int grade, long year, String yearName, String scheme, String school, LocalDate today) {

    /** It gets certificates at the end of the year. */
    boolean leaves() {
        return grade == 9 || grade == 11;
    }

    /** A period of its year. */
    record Period(long id, int ordinal, LocalDate startsOn, LocalDate endsOn) {

        /** From the first day of the periods to the last one; it stands for the year where that has no row of its own. */
        static Period whole(List<Period> all) {
            return new Period(
                    all.getLast().id(),
                    0,
                    all.getFirst().startsOn(),
                    all.getLast().endsOn());
        }
    }
}
