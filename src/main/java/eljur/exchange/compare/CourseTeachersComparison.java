package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.timetable.Courses.CourseTeacher;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who gives the lessons of a course, by the file and by the school: who comes, whose last day was. */
final class CourseTeachersComparison {

    private final TimetableDraft draft;

    CourseTeachersComparison(TimetableDraft draft) {
        this.draft = draft;
    }

    /** @param doubted a refused row is perhaps of this course too: nobody's lessons end for want of it */
    List<PlannedItem.Change> compare(
            long course, List<ExportedTimetable.Lesson> parts, boolean fresh, boolean doubted) {
        Set<Long> wanted = parts.stream()
                .flatMap(part -> part.teacherRefs().stream())
                .map(draft.teachers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var year = draft.now.year();
        List<CourseTeacher> active = active(course);
        Set<Long> now = active.stream().map(CourseTeacher::personId).collect(Collectors.toSet());
        wanted.stream()
                .filter(person -> !now.contains(person))
                .forEach(person -> draft.rows.teachers.add(new CourseTeacher(
                        course, person, fresh || active.isEmpty() ? year.startsOn() : year.fromNow(), null)));
        if (doubted || parts.stream().anyMatch(this::namesStranger)) wanted.addAll(now);
        // A lesson that names nobody says nothing about who gives it now.
        if (!wanted.isEmpty())
            active.stream()
                    .filter(row -> !wanted.contains(row.personId()))
                    .forEach(row -> draft.rows.teachers.add(new CourseTeacher(
                            course,
                            row.personId(),
                            row.since(),
                            ClassesComparison.lastDay(row.since(), year.fromNow()))));
        boolean same = wanted.isEmpty() || now.equals(wanted);
        return same || fresh ? List.of() : List.of(new PlannedItem.Change("teachers", names(now), names(wanted)));
    }

    private List<CourseTeacher> active(long course) {
        return draft.now.teachers().stream()
                .filter(row -> row.courseId() == course)
                .filter(row -> row.until() == null
                        || !row.until().isBefore(draft.now.year().fromNow()))
                .toList();
    }

    /** As the school names them; whom it does not know yet, as the file does. */
    private String names(Set<Long> persons) {
        Map<Long, String> names = new HashMap<>();
        draft.now.staff().forEach(one -> names.put(one.id(), one.name().text()));
        for (ExportedTimetable.Teacher one : draft.file.teachers()) {
            @Nullable Long person = draft.teachers.get(one.ref());
            if (person != null) names.putIfAbsent(person, one.name().text());
        }
        return persons.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A register that goes from one teacher to another is told aloud: in a table a slip of one line does the same. */
    static List<Reason> taken(List<PlannedItem.Change> changes) {
        return changes.stream()
                .filter(change ->
                        change.what().equals("teachers") && !change.before().isEmpty())
                .map(change -> Reason.of("import.asc.lesson.teachers-change", change.before(), change.after()))
                .toList();
    }

    /** What is to be said of a lesson that names nobody and that nobody gives yet, or that names somebody who is not in the file. */
    List<Reason> notes(long course, ExportedTimetable.Lesson lesson) {
        boolean nobody = lesson.teacherRefs().stream().noneMatch(draft.teachers::containsKey);
        if (nobody && !(lesson.teacherRefs().isEmpty() && !active(course).isEmpty()))
            return List.of(Reason.of("import.asc.lesson.no-teacher"));
        return namesStranger(lesson) ? List.of(Reason.of("import.asc.lesson.teacher-unknown")) : List.of();
    }

    private boolean namesStranger(ExportedTimetable.Lesson lesson) {
        return !lesson.teacherRefs().stream().allMatch(draft.teachers::containsKey);
    }
}
