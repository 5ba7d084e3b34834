package eljur.people;

import java.time.LocalDate;
import java.util.Map;

/** Asked before a pupil leaves a class, answered by whoever keeps records of it. */
public interface PupilRecords {

    /** By group, the last day of which a mark, an absence or the like of this pupil is recorded at its lessons. */
    Map<Long, LocalDate> lastDays(long school, long pupil);
}
