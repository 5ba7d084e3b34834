package eljur.homework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A course as far as its homework goes.
 *
 * @param now in the school's zone
 * @param until the school's hour, after which homework is late
 * @param lastDay of its year
 * @param grade the youngest in it; 0: of none
 * @param substitutes the reader gives some of its next lessons instead of who teaches it
 */
record HomeworkCourse(
        long id,
        String name,
        long group,
        ZoneId zone,
        LocalDateTime now,
        LocalTime until,
        LocalDate lastDay,
        boolean lesson,
        int grade,
        boolean substitutes) {

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean isOver() {
        return today().isAfter(lastDay);
    }
}
