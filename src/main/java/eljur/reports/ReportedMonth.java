package eljur.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a monthly report is asked for.
 *
 * @param person null: all
 * @param today in the school's zone: lessons after it were not given yet
 */
record ReportedMonth(
        long school,
        String schoolName,
        YearMonth month,
        @Nullable Long person,
        LocalDate today) {

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }
}
