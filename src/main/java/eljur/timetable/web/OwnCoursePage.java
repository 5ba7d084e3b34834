package eljur.timetable.web;

import java.util.List;

/**
 * The courses of a pupil who is taught apart, and the form of one more.
 *
 * @param order by which the pupil is, in words; empty: no order holds
 */
public record OwnCoursePage(
        long pupil,
        String name,
        long classId,
        String className,
        String order,
        List<Course> courses,
        List<Choice> subjects,
        List<Choice> staff,
        Fields fields) {

    /** @param hours of a week, or an empty text */
    public record Course(long id, String name, String teachers, String hours) {}
}
