package eljur.people;

import java.time.LocalDate;
import java.util.List;

/** Asked before somebody is dismissed, answered by whoever plans lessons: what would be left without a teacher. */
public interface OpenLessons {

    /** Of one course, so many lessons. */
    record OfCourse(String course, int lessons) {}

    /** Lessons after this day that the person gives, as teacher of the course or instead of somebody. */
    List<OfCourse> after(long school, long person, LocalDate lastDay);
}
