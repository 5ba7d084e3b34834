package eljur.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What time it is in the school, and by when things are due there.
 *
 * @param homeworkUntil of the lesson's day; later is accepted and said to be late
 * @param lessonUntil by which hour a lesson is filled; null: to the end of the day
 * @param lessonDays so many days after it
 * @param editWindowDays for so many days a lesson can be mended
 * @param here since when the journal is kept here: nobody is late with what was before
 */
record SchoolTime(
        LocalDateTime now,
        LocalTime homeworkUntil,
        int editWindowDays,
        LocalDate here,
        @Nullable LocalTime lessonUntil,
        int lessonDays) {

    LocalDate today() {
        return now.toLocalDate();
    }

    /** The day by which a lesson of this day is filled. */
    LocalDate filledBy(LocalDate day) {
        return day.plusDays(lessonDays);
    }

    boolean lessonIsLate(LocalDate day) {
        LocalDate by = filledBy(day);
        return today().isAfter(by) || today().equals(by) && lessonUntil != null && now.isAfter(by.atTime(lessonUntil));
    }

    boolean homeworkIsLate(LocalDate day) {
        return now.isAfter(day.atTime(homeworkUntil));
    }
}
