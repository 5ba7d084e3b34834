package eljur.exchange.compare;

import eljur.exchange.compare.CourseLessons.CourseKey;
import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.compare.TimetableDraft.SchoolClass;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.timetable.Courses.Course;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lessons of an exported timetable become courses. A program of timetables keeps single and double lessons of one subject for one
 * group as two lessons; to the school they are one register, so a course is a subject and a group, and bears the ids of all
 * the lessons that make it.
 */
final class CoursesComparison {

    private final TimetableDraft draft;
    private final CourseTeachersComparison teachers;
    private final UnreadRows unread;

    CoursesComparison(TimetableDraft draft) {
        this.draft = draft;
        this.teachers = new CourseTeachersComparison(draft);
        this.unread = new UnreadRows(draft);
    }

    void compare() {
        CourseLessons lessons = new CourseLessons(draft).sorted();
        Map<CourseKey, Course> there =
                draft.now.courses().stream().collect(Collectors.toMap(CourseKey::of, course -> course, (a, b) -> a));
        lessons.forEach((key, parts) -> course(key, parts, there.get(key), lessons.taught(key)));
        gone();
        lessons.remark();
    }

    private void course(
            CourseKey key, List<ExportedTimetable.Lesson> parts, @Nullable Course there, LessonGroups.Taught group) {
        boolean doubted = there != null && unread.nameInLoad(there);
        Set<String> known = there == null || there.externalId() == null
                ? Set.of()
                : Set.of(there.externalId().split("\\+"));
        Set<String> refs = new TreeSet<>(known);
        parts.forEach(part -> refs.add(part.ref()));
        Course wanted = wanted(key, parts, there, group, String.join("+", refs));
        for (ExportedTimetable.Lesson part : parts)
            draft.courseOfLesson.put(
                    part.ref(), new LessonCourse(wanted.id(), wanted.name(), there == null, wanted.scheme()));
        List<PlannedItem.Change> changes = new ArrayList<>();
        if (there != null) {
            TimetableDraft.differ(changes, "name", there.name(), wanted.name());
            TimetableDraft.differ(changes, "hours-a-week", hours(there.weeklyHours()), hours(wanted.weeklyHours()));
        }
        boolean differs =
                there == null || !changes.isEmpty() || !Objects.equals(there.externalId(), wanted.externalId());
        if (differs) draft.rows.courses.add(wanted);
        changes.addAll(teachers.compare(wanted.id(), parts, there == null, doubted));
        boolean named = there != null && draft.fromSheet();
        for (ExportedTimetable.Lesson part : parts)
            item(part, parts, wanted, named || known.contains(part.ref()), changes, doubted);
    }

    private Course wanted(
            CourseKey key,
            List<ExportedTimetable.Lesson> parts,
            @Nullable Course there,
            LessonGroups.Taught group,
            String refs) {
        double hours = parts.stream()
                .filter(part -> part.hoursPerWeek() != null)
                .mapToDouble(part -> Objects.requireNonNull(part.hoursPerWeek()))
                .sum();
        return new Course(
                there == null ? draft.numbers.next("course") : there.id(),
                draft.now.year().id(),
                key.kind(),
                key.subject(),
                key.group(),
                there != null && draft.fromSheet() ? there.name() : courseName(parts.getFirst(), group),
                there == null ? group.classes().getFirst().scheme() : there.scheme(),
                there == null ? group.classes().stream().allMatch(one -> one.grade() == 1) : there.unmarked(),
                weeklyHours(hours, there),
                draft.fromSheet() ? (there == null ? null : there.externalId()) : refs);
    }

    /** Hours of which a refused row was perhaps a part do not shrink for want of it. */
    private @Nullable Double weeklyHours(double hours, @Nullable Course there) {
        if (there == null) return hours == 0 ? null : Double.valueOf(hours);
        @Nullable Double before = there.weeklyHours();
        boolean shrinks = before != null && hours < before;
        return hours == 0 || shrinks && unread.nameInLoad(there) ? before : Double.valueOf(hours);
    }

    private String courseName(ExportedTimetable.Lesson lesson, LessonGroups.Taught group) {
        String subject = draft.file.subjects().stream()
                .filter(one -> one.ref().equals(lesson.subjectRef()))
                .map(ExportedTimetable.Subject::name)
                .findFirst()
                .orElseThrow();
        return subject + ", " + group.name();
    }

    /** Each lesson of the file is one line of the plan; what changes about their course stands at the first of them. */
    private void item(
            ExportedTimetable.Lesson lesson,
            List<ExportedTimetable.Lesson> parts,
            Course course,
            boolean known,
            List<PlannedItem.Change> changes,
            boolean doubted) {
        boolean first = lesson.equals(parts.getFirst());
        String kind = first ? "lesson" : "lesson-part";
        PlannedItem item = known
                ? PlannedItem.compared(kind, course.name(), lesson.line(), first ? changes : List.of())
                : PlannedItem.of(kind, PlannedItem.State.NEW, course.name(), lesson.line());
        List<Reason> notes = new ArrayList<>(teachers.notes(course.id(), lesson));
        if (known && first) notes.addAll(CourseTeachersComparison.taken(changes));
        if (doubted && first) notes.add(Reason.of("import.asc.lesson.doubted"));
        draft.items.add(item.noting(notes));
    }

    private void gone() {
        Set<String> refs =
                draft.file.lessons().stream().map(ExportedTimetable.Lesson::ref).collect(Collectors.toSet());
        for (Course course : draft.now.courses())
            if (course.externalId() != null && !draft.fromSheet())
                Arrays.stream(course.externalId().split("\\+"))
                        .filter(ref -> !refs.contains(ref) && draft.origin().gave(ref))
                        .forEach(ref -> draft.items.add(PlannedItem.gone("lesson", course.name())));
    }

    private static String hours(@Nullable Double hours) {
        return hours == null
                ? ""
                : String.valueOf(hours).replaceFirst("\\.0$", "").replace('.', ',');
    }

    /** Adds the group with its classes to what is written. */
    static void add(TimetableDraft draft, StudyGroup group, List<SchoolClass> classes, boolean fresh) {
        draft.rows.groups.add(group);
        if (fresh) classes.forEach(one -> draft.rows.groupClasses.add(new GroupClass(group.id(), one.id())));
    }
}
