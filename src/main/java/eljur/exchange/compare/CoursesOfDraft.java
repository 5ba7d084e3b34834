package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.people.StudyGroups.GroupClass;
import eljur.timetable.Courses.Course;
import eljur.timetable.Courses.CourseTeacher;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The courses of the year as they will be when the file is in: whom they are for, and who gives them. */
final class CoursesOfDraft {

    private final Map<Long, Course> courses = new HashMap<>();
    private final Map<Long, Set<Long>> classes = new HashMap<>();
    private final Map<Long, Set<Long>> teachers = new HashMap<>();
    private final Set<Long> whole = new HashSet<>();
    private final Set<Long> inFile;

    /** @param day on which one asks who gives them */
    CoursesOfDraft(TimetableDraft draft, LocalDate day) {
        draft.now.closed().forEach(course -> courses.put(course.id(), course));
        draft.now.courses().forEach(course -> courses.put(course.id(), course));
        draft.rows.courses.forEach(course -> courses.put(course.id(), course));
        draft.now.groups().forEach(group -> classes.put(group.id(), new HashSet<>(group.classes())));
        for (GroupClass row : draft.rows.groupClasses)
            classes.computeIfAbsent(row.groupId(), group -> new HashSet<>()).add(row.classId());
        draft.now.groups().stream().filter(TimetableNow.Group::whole).forEach(group -> whole.add(group.id()));
        draft.rows.groups.stream().filter(group -> group.whole()).forEach(group -> whole.add(group.id()));
        this.inFile =
                draft.courseOfLesson.values().stream().map(LessonCourse::id).collect(Collectors.toSet());
        teachers(draft, day);
    }

    private void teachers(TimetableDraft draft, LocalDate day) {
        Map<List<Object>, CourseTeacher> spans = new HashMap<>();
        for (CourseTeacher one : draft.now.teachers()) spans.put(key(one), one);
        for (CourseTeacher one : draft.rows.teachers) spans.put(key(one), one);
        for (CourseTeacher one : spans.values())
            if (one.until() == null || !one.until().isBefore(day))
                teachers.computeIfAbsent(one.courseId(), course -> new HashSet<>())
                        .add(one.personId());
    }

    private static List<Object> key(CourseTeacher one) {
        return List.of(one.courseId(), one.personId(), one.since());
    }

    Collection<Course> all() {
        return courses.values();
    }

    boolean inFile(long course) {
        return inFile.contains(course);
    }

    boolean isWhole(Course course) {
        return whole.contains(course.groupId());
    }

    Set<Long> classes(Course course) {
        return classes.getOrDefault(course.groupId(), Set.of());
    }

    String name(long course) {
        Course found = courses.get(course);
        return found == null ? "" : found.name();
    }

    /** Some pupils would have to be at both. Of two parts of a class one cannot know: they are held to be different pupils. */
    boolean sharePupils(long one, long other) {
        Course some = courses.get(one), others = courses.get(other);
        if (one == other || some == null || others == null) return one == other;
        if (some.groupId() == others.groupId()) return true;
        boolean common = classes(some).stream().anyMatch(classes(others)::contains);
        return common && (isWhole(some) || isWhole(others));
    }

    boolean shareTeacher(long one, long other) {
        Set<Long> others = teachers.getOrDefault(other, Set.of());
        return teachers.getOrDefault(one, Set.of()).stream().anyMatch(others::contains);
    }
}
