package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable.Unread;
import eljur.timetable.Courses.Course;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows that were not understood could have meant, as far as they were: what one of them perhaps names is not gone from the file,
 * and nothing of the school ends for want of it.
 */
final class UnreadRows {

    private final TimetableDraft draft;
    private final CoursesOfDraft courses;

    UnreadRows(TimetableDraft draft) {
        this.draft = draft;
        this.courses = new CoursesOfDraft(draft, draft.from);
    }

    /** The row that perhaps names this lesson of the week; null where none does. */
    @Nullable
    Integer naming(WeeklyLesson lesson) {
        Course course = draft.now.courses().stream()
                .filter(one -> one.id() == lesson.courseId())
                .findFirst()
                .orElse(null);
        return course == null
                ? null
                : draft.file.unread().stream()
                        .filter(row -> row.of() == Unread.Of.WEEK && isOf(row, course) && isAt(row, lesson))
                        .map(Unread::line)
                        .findFirst()
                        .orElse(null);
    }

    /** Does a row of the load perhaps name this course? */
    boolean nameInLoad(Course course) {
        return draft.file.unread().stream().anyMatch(row -> row.of() == Unread.Of.LOAD && isOf(row, course));
    }

    private static boolean isAt(Unread row, WeeklyLesson lesson) {
        boolean day = row.day() == null || row.day().getValue() == lesson.weekday();
        return day && (row.period() == null || row.period() == lesson.ordinal());
    }

    private boolean isOf(Unread row, Course course) {
        @Nullable Long subject = draft.subjects.get(row.subjectRef());
        return (subject == null || subject == course.subjectId()) && isForClassOf(row, course);
    }

    private boolean isForClassOf(Unread row, Course course) {
        if (row.classRefs().isEmpty()) return true;
        Set<Long> named = row.classRefs().stream()
                .map(draft.classes::get)
                .filter(Objects::nonNull)
                .map(TimetableDraft.SchoolClass::id)
                .collect(Collectors.toSet());
        return courses.classes(course).stream().anyMatch(named::contains);
    }
}
