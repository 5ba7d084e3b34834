package eljur.people;

import java.time.LocalDate;
import java.util.Map;

/** Asked before somebody comes into a group, answered by whoever plans lessons. */
public interface TaughtGroups {

    /** Other groups that are taught on the day what this one is taught: each with the name of that subject. */
    Map<Long, String> sameSubject(long school, long group, LocalDate day);
}
