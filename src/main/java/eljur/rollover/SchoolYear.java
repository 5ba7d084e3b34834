package eljur.rollover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A school year as far as its turn is concerned, at its end: who is where, who is taught together, what by whom.
 *
 * @param pupils who are still here
 * @param tutors by class
 */
record SchoolYear(
        List<SchoolClass> classes,
        List<Pupil> pupils,
        List<Group> groups,
        List<Course> courses,
        Map<Long, List<Long>> tutors) {

    record SchoolClass(long id, int grade, String letter, String name, String scheme) {}

    record Pupil(long id, String name, long enrolment, long classId, LocalDate since) {}

    /** @param classes whose pupils may be in it; none: anybody of the school */
    record Group(long id, String name, boolean whole, List<Long> classes, Set<Long> members) {

        boolean isWholeClass(long schoolClass) {
            return whole && classes.equals(List.of(schoolClass));
        }
    }

    /**
     * @param teachers who still work here when the next year begins
     * @param closed ended before its year did: it is not taken into the next
     */
    record Course(
            long id,
            String kind,
            long subject,
            long group,
            String name,
            String scheme,
            boolean unmarked,
            @Nullable Double hours,
            List<Long> teachers,
            boolean closed) {

        Taught taught() {
            return new Taught(kind, subject);
        }
    }

    /** What is taught: the same subject may be a lesson for some and a club for others. */
    record Taught(String kind, long subject) {}

    Map<Long, SchoolClass> classById() {
        return classes.stream().collect(Collectors.toMap(SchoolClass::id, one -> one));
    }

    Map<Long, Group> groupById() {
        return groups.stream().collect(Collectors.toMap(Group::id, one -> one));
    }
}
