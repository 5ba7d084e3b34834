package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import eljur.school.TermRecords;
import eljur.timetable.CourseGroups.Taught;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Courses.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A course begins, with its registers; and what is said of it changes. */
@Component
@Transactional
class CourseSaves {

    private static final int NAME = 120;

    private final CourseYears years;
    private final CourseGroups groups;
    private final Courses courses;
    private final CourseTeachers teachers;
    private final HeldCourses held;
    private final TermRecords registers;
    private final JdbcClient db;

    CourseSaves(
            CourseYears years,
            CourseGroups groups,
            Courses courses,
            CourseTeachers teachers,
            HeldCourses held,
            TermRecords registers,
            JdbcClient db) {
        this.years = years;
        this.groups = groups;
        this.courses = courses;
        this.teachers = teachers;
        this.held = held;
        this.registers = registers;
        this.db = db;
    }

    /**
     * @param classes those ticked of a new group
     * @throws Refused when there is the like of it already
     */
    public long begin(CurrentUser who, CourseForm form, Set<Long> classes) {
        inTurn(who);
        Year year = CourseYears.among(years.years(who), form.optionalId("year"));
        String kind = form.choice("kind", CourseKind.CODES);
        long subject = form.id("subject");
        String subjectName = subject(who, subject);
        @Nullable Double hours = form.hours("hours");
        List<TouchedRow> touched = new ArrayList<>();
        Taught group = taught(who, year, form, classes, touched);
        notTwice(who, year, kind, subject, group);
        boolean unmarked = group.firstGrade() || form.ticked("unmarked");
        long id = courses.numbers("course", 1).getFirst();
        String name = named(form, subjectName + ", " + group.name());
        touched.addAll(courses.saveCourses(
                who.schoolId(),
                List.of(new Course(
                        id, year.id(), kind, subject, group.id(), name, group.scheme(), unmarked, hours, null))));
        touched.addAll(registers.openRegisters(who.schoolId()));
        held.tell(who, id, null, touched);
        if (form.optionalId("person") != null) teachers.add(who, id, form);
        return id;
    }

    // Two who press at once would begin the course twice.
    private void inTurn(CurrentUser who) {
        db.sql("select pg_advisory_xact_lock(hashtext('timetable.course'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    private String subject(CurrentUser who, long subject) {
        return db.sql("select name from school.v_subject where school_id = ? and subject_id = ?")
                .params(who.schoolId(), subject)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Taught taught(CurrentUser who, Year year, CourseForm form, Set<Long> classes, List<TouchedRow> touched) {
        String whom = form.required("whom", 40);
        if (whom.matches("c[0-9]{1,18}"))
            return groups.whole(who, year.id(), List.of(Long.parseLong(whom.substring(1))), touched);
        if (whom.matches("g[0-9]{1,18}")) return groups.group(who, year.id(), Long.parseLong(whom.substring(1)));
        if (!whom.equals("new")) throw new NotFound();
        if (!form.ticked("everybody"))
            return groups.part(who, year.id(), form.required("group", NAME), classes, touched);
        if (classes.isEmpty()) throw new Refused("course.no.classes");
        return groups.whole(who, year.id(), classes, touched);
    }

    private void notTwice(CurrentUser who, Year year, String kind, long subject, Taught group) {
        db.sql("""
                        select name from timetable.v_course
                        where school_id = ? and year_id = ? and kind = ? and subject_id = ? and group_id = ? and last_day is null limit 1""")
                .params(who.schoolId(), year.id(), kind, subject, group.id())
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new Refused("course.no.there", name);
                });
    }

    private static String named(CourseForm form, String usual) {
        String typed = form.text("name", NAME);
        return !typed.isEmpty() ? typed : usual.length() <= NAME ? usual : usual.substring(0, NAME - 1) + "…";
    }

    /** Whether there are marks may be said anew only while nothing is recorded. */
    public void change(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = held.courseForChange(who, id);
        String kind = form.choice("kind", CourseKind.CODES);
        String name = form.required("name", NAME);
        @Nullable Double hours = form.hours("hours");
        boolean unmarked = form.ticked("unmarked");
        if (unmarked != course.unmarked()
                && !held.recordedDays(who, id, course.year().starts(), null).isEmpty())
            throw new Refused("course.no.marks");
        TouchedRow row = written(who, id, kind, name, hours, unmarked);
        if (!String.valueOf(row.before()).equals(row.after())) held.tell(who, id, null, List.of(row));
    }

    private TouchedRow written(
            CurrentUser who, long id, String kind, String name, @Nullable Double hours, boolean unmarked) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from timetable.course t where t.school_id = :school and t.id = :course),
                        now as (
                            update timetable.course t set kind = :kind, name = :name, weekly_hours = :hours, unmarked = :unmarked
                            where t.school_id = :school and t.id = :course returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now cross join was""")
                .param("school", who.schoolId())
                .param("course", id)
                .param("kind", kind)
                .param("name", name)
                .param("hours", hours, java.sql.Types.NUMERIC)
                .param("unmarked", unmarked)
                .query((row, n) ->
                        new TouchedRow("course", String.valueOf(id), row.getString("before"), row.getString("after")))
                .single();
    }
}
