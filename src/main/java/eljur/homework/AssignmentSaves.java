package eljur.homework;

import eljur.access.CurrentUser;
import eljur.homework.files.Attachments;
import eljur.homework.files.HeldFiles;
import eljur.homework.files.Upload;
import eljur.journal.HomeworkDeadline;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The acts on homework set ahead: set, changed under the version that was seen, withdrawn. The same again does nothing. */
@Component
class AssignmentSaves {

    private final HomeworkCourses courses;
    private final CourseRoll roll;
    private final Assignments assignments;
    private final AssignmentRows rows;
    private final Attachments attachments;
    private final HeldFiles held;
    private final Texts texts;

    AssignmentSaves(
            HomeworkCourses courses,
            CourseRoll roll,
            Assignments assignments,
            AssignmentRows rows,
            Attachments attachments,
            HeldFiles held,
            Texts texts) {
        this.courses = courses;
        this.roll = roll;
        this.assignments = assignments;
        this.rows = rows;
        this.attachments = attachments;
        this.held = held;
        this.texts = texts;
    }

    /**
     * @throws NotFound when the course is not the writer's own
     * @throws Refused when a field cannot be kept, or the year of the course is over
     */
    @Transactional
    public void set(CurrentUser who, long id, MultiValueMap<String, String> typed, List<Upload> files) {
        HomeworkCourse course = open(courses.courseForWriting(who, id));
        AssignmentForm form = form(who, course, typed);
        boolean again = assignments.of(who, id, course.today()).stream()
                .anyMatch(one -> one.withdrawn() == null && form.saysTheSameAs(one));
        if (again) return;
        long added = rows.add(who, course, form, late(course, form));
        attachments.add(who, id, added, held.of(who, HeldChoice.of(typed)), files);
    }

    /** @throws Refused when it is not as it was seen, was withdrawn, or a field cannot be kept */
    @Transactional
    public void change(CurrentUser who, long id, MultiValueMap<String, String> typed, List<Upload> files) {
        Assignment before = held(who, id);
        HomeworkCourse course = open(courses.courseForWriting(who, before.course()));
        AssignmentForm form = form(who, course, typed);
        boolean same = form.saysTheSameAs(before);
        if (!same && form.seen() != before.version()) throw new Refused("homework.no.changed");
        if (!same) rows.change(who, before, form, late(course, form));
        attachments.remove(who, course.id(), id, removed(typed));
        attachments.add(who, course.id(), id, held.of(who, HeldChoice.of(typed)), files);
    }

    @Transactional
    public void withdraw(CurrentUser who, long id, String why) {
        Assignment before = assignments.held(who, id);
        HomeworkCourse course = courses.courseForWriting(who, before.course());
        given(who, course, before);
        if (before.withdrawn() == null) rows.withdraw(who, before, Typed.text(why, 300));
    }

    private static List<Long> removed(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("remove", List.of()).stream()
                .filter(one -> one.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .toList();
    }

    // Whose it is comes before what became of it: a stranger is told nothing.
    private Assignment held(CurrentUser who, long id) {
        Assignment before = assignments.held(who, id);
        given(who, courses.courseForWriting(who, before.course()), before);
        if (before.withdrawn() != null) throw new Refused("homework.no.withdrawn");
        return before;
    }

    // Who only gives some lessons of the course leaves alone what is set for the others.
    private void given(CurrentUser who, HomeworkCourse course, Assignment one) {
        if (!roll.isGiven(who, course, one)) throw new Refused("homework.no.not-given");
    }

    private static HomeworkCourse open(HomeworkCourse course) {
        if (course.isOver()) throw new Refused("homework.no.year-over");
        return course;
    }

    private AssignmentForm form(CurrentUser who, HomeworkCourse course, MultiValueMap<String, String> typed) {
        return AssignmentForm.of(
                typed,
                course,
                roll.lessons(who, course),
                roll.groups(who, course).keySet(),
                roll.pupils(who, course).keySet(),
                texts);
    }

    private static boolean late(HomeworkCourse course, AssignmentForm form) {
        return HomeworkDeadline.isLateFor(course.now(), form.dueOn(), course.until());
    }
}
