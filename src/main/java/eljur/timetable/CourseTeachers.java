package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who teaches a course, from which day. A lesson is written in by whoever teaches on its day; who taught before goes on reading the
 * register.
 */
@Component
@Transactional
class CourseTeachers {

    private static final Set<String> ROLES = Set.of("main", "second");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final int NAMED = 8;

    private final HeldCourses courses;
    private final TeacherRows rows;

    CourseTeachers(HeldCourses courses, TeacherRows rows) {
        this.courses = courses;
        this.rows = rows;
    }

    /** Beside those who teach already, or where nobody does. Without a day: since the course has nobody, at the latest from today. */
    public void add(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = courses.courseForChange(who, id);
        long person = form.id("person");
        boolean second = form.text("role", 10).isEmpty()
                ? false
                : form.choice("role", ROLES).equals("second");
        TeacherRules.Work work = rows.work(who, person);
        LocalDate typed = form.optionalDay("since");
        LocalDate since = typed == null ? later(usualSince(course), work.since()) : typed;
        var wanted = new TeacherSpan(person, rows.name(who, person), second, since, form.optionalDay("until"));
        // Sent twice, by an impatient hand.
        if (course.teachers().contains(wanted)) return;
        TeacherRules.mayTeach(wanted, work, course.teachers(), course.year(), course.lastDay());
        courses.tell(who, id, null, List.of(rows.begin(who, id, wanted)));
        rows.giveRole(who, person);
    }

    private static LocalDate usualSince(HeldCourse course) {
        LocalDate since = course.year().starts();
        for (TeacherSpan one : course.teachers())
            since = later(
                    since,
                    one.until() == null ? course.year().day() : one.until().plusDays(1));
        return since;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @throws Refused where lessons after that day are recorded, and nobody said that this is known */
    public void end(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = courses.courseForChange(who, id);
        TeacherSpan span = standing(course, form.required("teacher", 60));
        LocalDate until = form.optionalDay("until");
        TeacherSpan wanted = span.endingOn(until);
        if (Objects.equals(span.until(), until)) return;
        TeacherRules.mayTeach(
                wanted, rows.work(who, span.person()), course.without(span), course.year(), course.lastDay());
        if (until != null) recordedAreKnown(who, course, until.plusDays(1), span, form);
        courses.tell(who, id, null, List.of(rows.end(who, id, wanted)));
    }

    /** Somebody else takes over on a day: one ends, the other begins, and why stays to be read. */
    public void change(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = courses.courseForChange(who, id);
        long person = form.id("person");
        LocalDate since = form.day("since");
        String reason = form.required("reason", 200);
        String document = form.text("document", 200);
        String key = form.required("teacher", 60);
        if (isDone(course, key, person, since)) return;
        TeacherSpan leading = standing(course, key);
        TeacherSpan former = TeacherRules.former(leading, person, since);
        var successor = new TeacherSpan(person, rows.name(who, person), leading.second(), since, leading.until());
        List<TouchedRow> touched = new ArrayList<>();
        List<TeacherSpan> others = new ArrayList<>(course.without(leading));
        others.add(former);
        for (TeacherSpan beside : course.without(leading))
            if (stepsUp(beside, successor)) {
                others.remove(beside);
                touched.add(rows.end(who, id, beside.endingOn(since.minusDays(1))));
            }
        TeacherRules.mayTeach(successor, rows.work(who, person), others, course.year(), course.lastDay());
        recordedAreKnown(who, course, since, leading, form);
        touched.add(rows.end(who, id, former));
        touched.add(rows.begin(who, id, successor));
        touched.add(rows.remember(who, id, former, successor, reason, document));
        courses.tell(who, id, reason, touched);
        rows.giveRole(who, person);
    }

    /** Whoever stood beside leads from now on. */
    private static boolean stepsUp(TeacherSpan beside, TeacherSpan successor) {
        return beside.person() == successor.person()
                && beside.second()
                && !successor.second()
                && beside.since().isBefore(successor.since())
                && beside.on(successor.since());
    }

    private static boolean isDone(HeldCourse course, String formerKey, long successor, LocalDate since) {
        return course.teachers().stream()
                        .anyMatch(
                                one -> one.person() == successor && one.since().equals(since))
                && course.teachers().stream()
                        .anyMatch(one -> one.key().equals(formerKey)
                                && since.minusDays(1).equals(one.until()));
    }

    /** Somebody was put down by mistake. @throws Refused where a lesson of those days is recorded */
    public void remove(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = courses.courseForChange(who, id);
        TeacherSpan span = standing(course, form.required("teacher", 60));
        List<LocalDate> recorded = courses.recordedDays(who, id, span.since(), span.until());
        if (!recorded.isEmpty()) throw new Refused("course.no.remove", span.name(), said(recorded));
        courses.tell(who, id, null, List.of(rows.remove(who, id, span)));
    }

    private void recordedAreKnown(
            CurrentUser who, HeldCourse course, LocalDate from, TeacherSpan span, CourseForm form) {
        if (form.ticked("known")) return;
        List<LocalDate> recorded = courses.recordedDays(who, course.id(), from, span.until());
        if (!recorded.isEmpty())
            throw new Refused("course.no.recorded", CourseForm.said(from), said(recorded), span.name());
    }

    static String said(List<LocalDate> days) {
        String named = days.stream().limit(NAMED).map(DAY::format).collect(Collectors.joining(", "));
        return days.size() > NAMED ? named + ", …" : named;
    }

    private static TeacherSpan standing(HeldCourse course, String key) {
        if (!key.matches("[0-9]{1,18}:[0-9]{4}-[0-9]{2}-[0-9]{2}")) throw new NotFound();
        return course.teachers().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("course.no.gone"));
    }
}
