package eljur.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Asked before lessons are taken away, answered by whoever keeps records of them: what was written must stay where it was written. */
public interface RecordedLessons {

    /** Of these scheduled lessons, those at which something is recorded, or homework is due. */
    List<Long> recordedAmong(long school, Collection<Long> lessons);

    /** Scheduled lessons of these courses, from a day on, at which something is recorded, or homework is due. */
    List<Long> recordedLessons(long school, Collection<Long> courses, LocalDate from);
}
