package eljur.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of this year.
 *
 * @param in the class of the first day
 * @param since the first day in the class; a newcomer's lies within the year
 * @param until the last day of one who left, otherwise null
 * @param transfer into another class within the year, otherwise null
 */
record Pupil(
        long id,
        String surname,
        String given,
        String patronymic,
        SchoolClass in,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable Transfer transfer) {

    /** @param day the first one in the new class */
    record Transfer(SchoolClass to, LocalDate day) {}

    /** The last day in the first class; null while the pupil is in it. */
    @Nullable
    LocalDate lastInFirstClass() {
        return transfer == null ? until : transfer.day().minusDays(1);
    }
}
