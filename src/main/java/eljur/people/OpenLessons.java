package eljur.people;

import java.time.LocalDate;
import java.util.List;

/** Asked before somebody is dismissed, answered by whoever plans lessons: what would be left without a teacher. */
public interface OpenLessons {

    /** Of one course, so many lessons; none where it is the person's and has no place in the week. */
    record OfCourse(long id, String course, int lessons) {}

    /** Courses that the person leads after this day, and lessons that are to be given, as their teacher or instead of somebody. */
    List<OfCourse> after(long school, long person, LocalDate lastDay);
}
