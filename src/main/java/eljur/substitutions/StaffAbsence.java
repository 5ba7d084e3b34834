package eljur.substitutions;

import eljur.timetable.ChangeReason;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff is away.
 *
 * @param until null while nobody knows
 * @param lessons which lessons of that one day; empty: all
 */
record StaffAbsence(
        long id,
        long person,
        String name,
        LocalDate since,
        @Nullable LocalDate until,
        List<Integer> lessons,
        String code,
        String words,
        @Nullable String document) {

    boolean misses(TimetabledLesson lesson) {
        boolean thatDay =
                !lesson.day().isBefore(since) && (until == null || !lesson.day().isAfter(until));
        return thatDay && (lessons.isEmpty() || lessons.contains(lesson.ordinal()));
    }

    ChangeReason reason() {
        return new ChangeReason(code, words, document, since, until);
    }
}
