package eljur.exchange.compare;

import eljur.exchange.formats.PersonName;
import eljur.people.Persons;
import eljur.school.SchoolStructure;
import eljur.timetable.Courses;
import eljur.timetable.WeekPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the school has already of all that a timetable speaks of.
 *
 * @param closed courses that somebody closed
 * @param lessonsAtOnce of rooms that take more than one
 * @param unused courses of whole classes without teacher, lessons, topics and records
 * @param arranged from today on, by day and hour
 * @param outOfUse rooms and subjects that no lesson may begin in any more, and none of the year stands in
 */
record TimetableNow(
        CurrentYear year,
        List<SchoolStructure.Room> rooms,
        List<SchoolStructure.Subject> subjects,
        SchoolStructure.@Nullable BellSchedule bells,
        List<SchoolStructure.LessonSlot> slots,
        List<Employee> staff,
        List<SchoolStructure.ClassGroup> classes,
        List<Persons.FormTutor> tutors,
        List<Group> groups,
        List<Courses.Course> courses,
        List<Courses.Course> closed,
        Set<Long> unused,
        List<Courses.CourseTeacher> teachers,
        List<WeekPlans.WeeklyLesson> week,
        Map<Long, Integer> lessonsAtOnce,
        OutOfUse outOfUse,
        List<Arranged> arranged) {

    /**
     * A lesson of a day that somebody has arranged something about.
     *
     * @param weekly the place of the week that it came of
     * @param changes substitute, join, cancellation, replacement, swap, room, move, extra
     */
    record Arranged(
            LocalDate day,
            int ordinal,
            long course,
            @Nullable Long weekly,
            List<String> changes) {}

    record OutOfUse(Set<Long> rooms, Set<Long> subjects) {}

    /** @param position all that are held, after commas */
    record Employee(
            long id,
            PersonName name,
            @Nullable LocalDate bornOn,
            @Nullable String externalId,
            String position) {}

    record Group(
            long id, String name, boolean whole, @Nullable String externalId, Set<Long> classes, boolean empty) {}
}
