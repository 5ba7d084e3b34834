package eljur.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody teaches a course from a day, up to and including a day.
 *
 * @param second beside whoever leads the course
 * @param until null while no end is set
 */
record TeacherSpan(
        long person,
        String name,
        boolean second,
        LocalDate since,
        @Nullable LocalDate until) {

    /** As forms send it back. */
    String key() {
        return person + ":" + since;
    }

    boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    boolean meets(TeacherSpan other) {
        return (until == null || !other.since.isAfter(until)) && (other.until == null || !since.isAfter(other.until));
    }

    TeacherSpan endingOn(@Nullable LocalDate day) {
        return new TeacherSpan(person, name, second, since, day);
    }
}
