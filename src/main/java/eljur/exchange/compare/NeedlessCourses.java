package eljur.exchange.compare;

import eljur.exchange.formats.PlannedItem;
import eljur.timetable.Courses.Course;
import java.util.List;

/**
 * A school begins with a course of the whole class for each subject. Where the file teaches the subject to parts of the class, the empty
 * course of the whole is needless: nobody will ever teach it, and it would be asked for a teacher all year.
 */
final class NeedlessCourses {

    /** One part alone leaves the others of the class with the course of the whole. */
    private static final int PARTS = 2;

    private final TimetableDraft draft;
    private final CoursesOfDraft courses;
    private final UnreadRows unread;

    NeedlessCourses(TimetableDraft draft) {
        this.draft = draft;
        this.courses = new CoursesOfDraft(draft, draft.from);
        this.unread = new UnreadRows(draft);
    }

    void compare() {
        for (Course course : draft.now.courses())
            if (draft.now.unused().contains(course.id())
                    && !courses.inFile(course.id())
                    && isTaughtInParts(course)
                    && !unread.nameInLoad(course)) close(course);
    }

    private boolean isTaughtInParts(Course of) {
        List<Course> parts = courses.all().stream()
                .filter(one -> one.subjectId() == of.subjectId() && one.kind().equals(of.kind()))
                .filter(one -> !courses.isWhole(one) && courses.classes(one).containsAll(courses.classes(of)))
                .toList();
        return parts.size() >= PARTS && parts.stream().anyMatch(one -> courses.inFile(one.id()));
    }

    private void close(Course course) {
        draft.rows.closed.add(course.id());
        draft.items.add(PlannedItem.compared(
                "course-closing", course.name(), null, List.of(new PlannedItem.Change("needless", "", ""))));
    }
}
