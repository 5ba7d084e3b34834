package eljur.rollover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The year that is turned, and the one it is turned into.
 *
 * @param to null while nobody has begun it
 */
record YearPair(Year from, @Nullable Year to, LocalDate today) {

    record Year(long id, String name, LocalDate starts, LocalDate ends, boolean lived) {}

    /** Until the last school day of the year that is turned; not positive from that day on. */
    long daysLeft() {
        return ChronoUnit.DAYS.between(today, from.ends());
    }

    /** The last day of the summer for those who leave, as it is proposed: the end of June, when examinations are over. */
    LocalDate leaveOn() {
        LocalDate june = LocalDate.of(from.ends().getYear(), 6, 30);
        return june.isBefore(from.ends()) ? from.ends() : june;
    }
}
