package eljur.timetable;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Asked before a lesson of a day is changed, answered by whoever keeps records of it: what was written must stay where it was. */
public interface LessonRecords {

    /** At which of these lessons something is recorded. Homework that is due at one is no record of it. */
    Set<Long> recorded(long school, Collection<Long> lessons);

    /** For which of these lessons homework is set. */
    Set<Long> awaited(long school, Collection<Long> lessons);

    /** May nothing be written any more at lessons of this course on this day, because the period is closed? */
    default boolean closed(long school, long course, LocalDate day) {
        return !closed(school, List.of(course), day).isEmpty();
    }

    /** Those of these courses of which that is so. */
    Set<Long> closed(long school, Collection<Long> courses, LocalDate day);

    /** The lesson stands on another day now: what was set for it follows. */
    List<TouchedRow> moved(long school, long lesson, LocalDate day);
}
