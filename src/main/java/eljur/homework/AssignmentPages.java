package eljur.homework;

import eljur.access.CurrentUser;
import eljur.homework.files.Attachments;
import eljur.homework.web.AssignmentList;
import eljur.homework.web.AssignmentPage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** «Задания» of a course, and one of them with its history. */
@Component
class AssignmentPages {

    private final HomeworkCourses courses;
    private final CourseRoll roll;
    private final Assignments assignments;
    private final Attachments attachments;
    private final AssignmentForms forms;
    private final AssignmentHistory history;
    private final AssignmentWords words;
    private final Texts texts;

    AssignmentPages(
            HomeworkCourses courses,
            CourseRoll roll,
            Assignments assignments,
            Attachments attachments,
            AssignmentForms forms,
            AssignmentHistory history,
            AssignmentWords words,
            Texts texts) {
        this.courses = courses;
        this.roll = roll;
        this.assignments = assignments;
        this.attachments = attachments;
        this.forms = forms;
        this.history = history;
        this.words = words;
        this.texts = texts;
    }

    /** @param typed empty, unless it could not be saved */
    @Transactional(readOnly = true)
    public AssignmentList list(CurrentUser who, long id, MultiValueMap<String, String> typed, @Nullable Refused no) {
        HomeworkCourse course = courses.courseForReading(who, id);
        var all = assignments.of(who, id, course.today());
        var files =
                attachments.of(who.schoolId(), all.stream().map(Assignment::id).toList());
        return new AssignmentList(
                id,
                course.name(),
                "/registers/" + id + "/homework",
                courses.maySet(who, course) ? forms.form(who, course, null, typed, no) : null,
                all.stream()
                        .filter(one -> !one.dueOn().isBefore(course.today()))
                        .map(one -> words.item(one, files.getOrDefault(one.id(), List.of()), course.zone()))
                        .toList(),
                all.stream()
                        .filter(one -> one.dueOn().isBefore(course.today()))
                        .map(one -> words.item(one, files.getOrDefault(one.id(), List.of()), course.zone()))
                        .toList());
    }

    @Transactional(readOnly = true)
    public AssignmentPage page(CurrentUser who, long id, MultiValueMap<String, String> typed, @Nullable Refused no) {
        Assignment one = assignments.assignment(who, id);
        HomeworkCourse course = courses.courseForReading(who, one.course());
        var files = attachments.of(who.schoolId(), List.of(id)).getOrDefault(id, List.of());
        boolean mayChange = one.withdrawn() == null && courses.maySet(who, course) && roll.isGiven(who, course, one);
        return new AssignmentPage(
                course.id(),
                course.name(),
                words.item(one, files, course.zone()),
                no == null ? null : no.said(texts),
                mayChange ? forms.form(who, course, one, typed, no) : null,
                history.of(who, id, course.zone()));
    }

    static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }
}
