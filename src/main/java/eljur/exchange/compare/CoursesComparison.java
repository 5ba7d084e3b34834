package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.compare.TimetableDraft.SchoolClass;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.timetable.Courses.Course;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lessons of an exported timetable become courses. A program of timetables keeps single and double lessons of one subject for one
 * group as two lessons; to the school they are one register, so a course is a subject and a group, and bears the ids of all
 * the lessons that make it.
 */
final class CoursesComparison {

    private record CourseKey(long subject, long group, String kind) {}

    private final TimetableDraft draft;
    private final LessonGroups groups;
    private final CourseTeachersComparison teachers;
    private final Map<CourseKey, List<ExportedTimetable.Lesson>> lessons = new LinkedHashMap<>();
    private final Map<CourseKey, LessonGroups.Taught> taught = new LinkedHashMap<>();

    CoursesComparison(TimetableDraft draft) {
        this.draft = draft;
        this.groups = new LessonGroups(draft);
        this.teachers = new CourseTeachersComparison(draft);
    }

    void compare() {
        for (ExportedTimetable.Lesson lesson : draft.file.lessons())
            if (draft.accepts("lesson", lesson.ref(), name(lesson), lesson.line())) place(lesson);
        Map<CourseKey, Course> there = draft.now.courses().stream()
                .collect(Collectors.toMap(CoursesComparison::key, course -> course, (a, b) -> a));
        lessons.forEach((key, parts) -> course(key, parts, there.get(key)));
        gone();
        remarkOnJoined();
        groups.remark();
    }

    private void remarkOnJoined() {
        int all = lessons.values().stream().mapToInt(List::size).sum();
        if (all > lessons.size())
            draft.remarks.add(
                    Reason.of("import.asc.remark.joined", String.valueOf(all), String.valueOf(lessons.size())));
    }

    private String name(ExportedTimetable.Lesson lesson) {
        String subject = draft.file.subjects().stream()
                .filter(one -> one.ref().equals(lesson.subjectRef()))
                .map(ExportedTimetable.Subject::name)
                .findFirst()
                .orElse(Cells.excerpt(lesson.ref()));
        String classes = lesson.classRefs().stream()
                .map(draft.classes::get)
                .filter(Objects::nonNull)
                .map(SchoolClass::name)
                .collect(Collectors.joining(", "));
        return classes.isEmpty() ? subject : subject + ", " + classes;
    }

    private void place(ExportedTimetable.Lesson lesson) {
        @Nullable Long subject = draft.subjects.get(lesson.subjectRef());
        LessonGroups.@Nullable Taught group = subject == null ? null : groups.of(lesson);
        if (subject == null || group == null) {
            String why = subject == null ? "import.asc.lesson.no-subject" : "import.asc.lesson.no-class";
            draft.refuse("lesson", name(lesson), lesson.line(), Reason.of(why));
            return;
        }
        var key = new CourseKey(subject, group.id(), kind(lesson, subject, group.id()));
        if (isClosed(key)) {
            draft.refuse("lesson", name(lesson), lesson.line(), Reason.of("import.asc.lesson.closed"));
            return;
        }
        taught.putIfAbsent(key, group);
        lessons.computeIfAbsent(key, k -> new ArrayList<>()).add(lesson);
    }

    /** Somebody closed it: it is not opened again beside their back. */
    private boolean isClosed(CourseKey key) {
        return draft.now.closed().stream().anyMatch(course -> key.equals(key(course)))
                && draft.now.courses().stream().noneMatch(course -> key.equals(key(course)));
    }

    private static CourseKey key(Course course) {
        return new CourseKey(course.subjectId(), course.groupId(), course.kind());
    }

    /** A timetable that people typed says no kind: it is that of the only such course, where there is one. */
    private String kind(ExportedTimetable.Lesson lesson, long subject, long group) {
        List<String> kinds = Stream.concat(draft.now.courses().stream(), draft.now.closed().stream())
                .filter(course -> course.subjectId() == subject && course.groupId() == group)
                .map(Course::kind)
                .distinct()
                .toList();
        boolean says = !draft.fromSheet() || lesson.hoursPerWeek() != null;
        return says || kinds.size() != 1 ? lesson.kind() : kinds.getFirst();
    }

    private void course(CourseKey key, List<ExportedTimetable.Lesson> parts, @Nullable Course there) {
        LessonGroups.Taught group = Objects.requireNonNull(taught.get(key));
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
        changes.addAll(teachers.compare(wanted.id(), parts, there == null));
        boolean named = there != null && draft.fromSheet();
        for (ExportedTimetable.Lesson part : parts)
            item(part, parts, wanted, named || known.contains(part.ref()), changes);
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
                hours == 0 && there != null ? there.weeklyHours() : hours == 0 ? null : hours,
                draft.fromSheet() ? (there == null ? null : there.externalId()) : refs);
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
            List<PlannedItem.Change> changes) {
        boolean first = lesson.equals(parts.getFirst());
        PlannedItem item = known
                ? PlannedItem.compared("lesson", course.name(), lesson.line(), first ? changes : List.of())
                : PlannedItem.of("lesson", PlannedItem.State.NEW, course.name(), lesson.line());
        List<Reason> notes = new ArrayList<>(teachers.notes(course.id(), lesson));
        if (known && first) notes.addAll(CourseTeachersComparison.taken(changes));
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
