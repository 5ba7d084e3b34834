package eljur.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of this year.
 *
 * @param since the first day in the class; a newcomer's lies within the year
 * @param until the last day of one who left, otherwise null
 */
record Pupil(
        long id,
        String surname,
        String given,
        String patronymic,
        SchoolClass in,
        LocalDate since,
        @Nullable LocalDate until) {}
