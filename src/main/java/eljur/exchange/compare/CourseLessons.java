package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.SchoolClass;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.timetable.Courses.Course;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lessons of the file that are taken, by the course they belong to: what is taught, to whom, of which kind. */
final class CourseLessons {

    record CourseKey(long subject, long group, String kind) {

        static CourseKey of(Course course) {
            return new CourseKey(course.subjectId(), course.groupId(), course.kind());
        }
    }

    private final TimetableDraft draft;
    private final LessonGroups groups;
    private final Map<CourseKey, List<ExportedTimetable.Lesson>> lessons = new LinkedHashMap<>();
    private final Map<CourseKey, LessonGroups.Taught> taught = new LinkedHashMap<>();

    CourseLessons(TimetableDraft draft) {
        this.draft = draft;
        this.groups = new LessonGroups(draft);
    }

    CourseLessons sorted() {
        for (ExportedTimetable.Lesson lesson : draft.file.lessons())
            if (draft.accepts("lesson", lesson.ref(), name(lesson), lesson.line())) place(lesson);
        return this;
    }

    void forEach(BiConsumer<CourseKey, List<ExportedTimetable.Lesson>> each) {
        lessons.forEach(each);
    }

    LessonGroups.Taught taught(CourseKey key) {
        return Objects.requireNonNull(taught.get(key));
    }

    /** What of the file as a whole is to be known: lessons that share a register, groups that wait for their pupils. */
    void remark() {
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
        return draft.now.closed().stream().anyMatch(course -> key.equals(CourseKey.of(course)))
                && draft.now.courses().stream().noneMatch(course -> key.equals(CourseKey.of(course)));
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
}
