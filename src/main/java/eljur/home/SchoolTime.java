package eljur.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What time it is in the school, and by when things are due there.
 *
 * @param homeworkUntil of the lesson's day; later is accepted and said to be late
 * @param editWindowDays for so many days a lesson can be mended
 * @param here since when the journal is kept here: nobody is late with what was before
 */
record SchoolTime(LocalDateTime now, LocalTime homeworkUntil, int editWindowDays, LocalDate here) {

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean homeworkIsLate(LocalDate day) {
        return now.isAfter(day.atTime(homeworkUntil));
    }
}
