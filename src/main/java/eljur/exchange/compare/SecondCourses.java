package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.timetable.Courses.Course;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A table that calls a course by another kind than it has makes a second one of the same subject for the same pupils: that is said. */
final class SecondCourses {

    private final TimetableDraft draft;
    private final Map<Long, Course> fresh = new HashMap<>();

    SecondCourses(TimetableDraft draft) {
        this.draft = draft;
        draft.rows.courses.forEach(course -> fresh.put(course.id(), course));
        draft.now.courses().forEach(course -> fresh.remove(course.id()));
    }

    void remark() {
        if (!draft.fromSheet()) return;
        CoursesOfDraft courses = new CoursesOfDraft(draft, draft.from);
        for (ExportedTimetable.Lesson lesson : draft.file.lessons()) {
            TimetableDraft.LessonCourse taken = draft.courseOfLesson.get(lesson.ref());
            Course course = taken == null ? null : fresh.get(taken.id());
            if (course == null) continue;
            courses.all().stream()
                    .filter(other -> isOtherKindOf(course, other))
                    .findFirst()
                    .ifPresent(other -> note(lesson.line(), doubt(course, other)));
        }
    }

    private static boolean isOtherKindOf(Course course, Course other) {
        return course.subjectId() == other.subjectId()
                && course.groupId() == other.groupId()
                && !course.kind().equals(other.kind());
    }

    private Reason doubt(Course course, Course other) {
        return Reason.of(
                "import.asc.lesson.second", other.name(), kind(other.kind()), kind(course.kind()), kind(other.kind()));
    }

    private String kind(String kind) {
        return draft.texts.of("course.kind." + kind);
    }

    private void note(int line, Reason doubt) {
        draft.items.replaceAll(item -> isNew(item, line)
                ? item.noting(
                        Stream.concat(item.notes().stream(), Stream.of(doubt)).toList())
                : item);
    }

    private static boolean isNew(PlannedItem item, int line) {
        return item.kind().equals("lesson")
                && item.state() == PlannedItem.State.NEW
                && item.place() != null
                && item.place() == line;
    }
}
