package eljur.timetable;

import eljur.timetable.CourseYears.Year;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that is being changed: its row is held, so that two who change it come one after the other.
 *
 * @param lastDay on which it is taught; null while it is not closed
 * @param teachers in the order of their days
 */
record HeldCourse(
        long id,
        String name,
        String kind,
        @Nullable Double hours,
        boolean unmarked,
        @Nullable LocalDate lastDay,
        Year year,
        List<TeacherSpan> teachers) {

    List<TeacherSpan> without(TeacherSpan one) {
        return teachers.stream().filter(other -> !other.key().equals(one.key())).toList();
    }
}
