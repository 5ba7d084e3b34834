package eljur.results.certificates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Within how many days the result of an exam stands in the journal. Source: the order on the journal asks for one day, the regulation for
 * three; the stricter holds until the school sets another, {@code rules/certificate.properties}.
 */
final class ExamTerm {

    private ExamTerm() {}

    /** By how many days it came too late; 0: in time. The day of the result itself is no day of the term. */
    static long daysLate(LocalDate known, LocalDate entered, int days) {
        return Math.max(0, ChronoUnit.DAYS.between(known, entered) - days);
    }
}
