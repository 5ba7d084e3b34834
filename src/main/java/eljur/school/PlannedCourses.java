package eljur.school;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;

/** Asked about courses and their lessons to come, answered by whoever plans them, in the transaction under way. */
public interface PlannedCourses {

    /** So many lessons of one course, the first of them on this day. */
    record OfCourse(String course, int lessons, LocalDate first) {}

    /** Has the school any lesson at all, past or to come? */
    boolean anyLesson(long school);

    /** Has this class, alone or with others, any course? */
    boolean anyOfClass(long school, long schoolClass);

    /** What is still to be given to this class alone, from this day on. */
    List<OfCourse> ofClass(long school, long schoolClass, LocalDate from);

    /** What is still to be given in this room, from this day on. */
    List<OfCourse> inRoom(long school, long room, LocalDate from);

    List<TouchedRow> classRenamed(long school, long schoolClass, String was, String now);

    List<TouchedRow> subjectRenamed(long school, long subject, String was, String now);
}
