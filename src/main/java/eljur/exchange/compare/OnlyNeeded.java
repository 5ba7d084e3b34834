package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.school.SchoolStructure.Room;
import eljur.timetable.Courses.Course;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of what a table would bring in anew, only that stays which an accepted row needs: a slip in the name of a class, in a row that is
 * refused for something else, makes no class.
 */
final class OnlyNeeded {

    private final TimetableDraft draft;

    OnlyNeeded(TimetableDraft draft) {
        this.draft = draft;
    }

    void keep() {
        bells();
        if (!draft.fromSheet()) return;
        courses();
        groups();
        classes();
        subjects();
        rooms();
    }

    /** A refused row rings no bell. */
    private void bells() {
        Set<Integer> used = draft.rows.begun.stream().map(WeeklyLesson::ordinal).collect(Collectors.toSet());
        draft.assumedSlots.forEach((ordinal, name) -> {
            if (used.contains(ordinal)) return;
            draft.rows.slots.removeIf(slot -> slot.ordinal() == ordinal);
            forget("period", item -> item.name().equals(name));
        });
    }

    /** A table of the timetable makes a course for its lessons; where none of them was accepted there is nothing to make it for. */
    private void courses() {
        Set<Long> placed = all(draft.rows.begun, WeeklyLesson::courseId);
        for (ExportedTimetable.Lesson lesson : draft.file.lessons()) {
            TimetableDraft.LessonCourse course = draft.courseOfLesson.get(lesson.ref());
            if (course == null || !course.fresh() || lesson.hoursPerWeek() != null || placed.contains(course.id()))
                continue;
            draft.rows.courses.removeIf(one -> one.id() == course.id());
            draft.rows.teachers.removeIf(one -> one.courseId() == course.id());
            forget("lesson", item -> isAt(item, lesson.line()));
            forget("lesson-part", item -> isAt(item, lesson.line()));
        }
    }

    private void groups() {
        Set<Long> kept = all(draft.rows.courses, Course::groupId);
        draft.now.groups().forEach(group -> kept.add(group.id()));
        for (StudyGroup group : without(draft.rows.groups, StudyGroup::id, kept)) {
            draft.rows.groups.remove(group);
            draft.rows.groupClasses.removeIf(row -> row.groupId() == group.id());
            forget("group", item -> item.name().equals(group.name()));
        }
    }

    private void classes() {
        Set<Long> kept = all(draft.rows.groupClasses, GroupClass::classId);
        draft.now.classes().forEach(one -> kept.add(one.id()));
        draft.rows.classes.removeIf(one -> !kept.contains(one.id()));
        for (ExportedTimetable.ClassGroup one : draft.file.classes()) {
            TimetableDraft.SchoolClass known = draft.classes.get(one.ref());
            if (known != null && !kept.contains(known.id()))
                forget("class", item -> isAt(item, one.line()) && item.name().equals(one.name()));
        }
    }

    private void subjects() {
        Set<Long> kept = all(draft.rows.courses, Course::subjectId);
        draft.now.subjects().forEach(one -> kept.add(one.id()));
        draft.rows.subjects.removeIf(one -> !kept.contains(one.id()));
        for (ExportedTimetable.Subject one : draft.file.subjects()) {
            Long known = draft.subjects.get(one.ref());
            if (known != null && !kept.contains(known))
                forget("subject", item -> isAt(item, one.line()) && item.name().equals(one.name()));
        }
    }

    private void rooms() {
        Set<Long> kept = draft.rows.begun.stream()
                .flatMap(lesson -> Stream.ofNullable(lesson.roomId()))
                .collect(Collectors.toSet());
        draft.now.rooms().forEach(one -> kept.add(one.id()));
        for (Room room : without(draft.rows.rooms, Room::id, kept)) {
            draft.rows.rooms.remove(room);
            forget("room", item -> item.name().equals(room.name()));
        }
    }

    private void forget(String kind, Predicate<PlannedItem> which) {
        draft.items.removeIf(item -> item.kind().equals(kind)
                && item.state() != PlannedItem.State.REFUSED
                && item.state() != PlannedItem.State.GONE
                && which.test(item));
    }

    private static boolean isAt(PlannedItem item, int line) {
        return item.place() != null && item.place() == line;
    }

    private static <T> Set<Long> all(Collection<T> rows, Function<T, Long> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> List<T> without(Collection<T> rows, Function<T, Long> id, Set<Long> kept) {
        return rows.stream().filter(row -> !kept.contains(id.apply(row))).toList();
    }
}
