package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A course ends before its year does: its place in the week and its teachers end with it, what is recorded stays. */
@Component
@Transactional
class CourseClosings {

    private final HeldCourses held;
    private final TeacherRows teachers;
    private final WeekPlans weeks;
    private final LessonRecords records;
    private final JdbcClient db;
    private final Clock clock;

    CourseClosings(
            HeldCourses held,
            TeacherRows teachers,
            WeekPlans weeks,
            LessonRecords records,
            JdbcClient db,
            Clock clock) {
        this.held = held;
        this.teachers = teachers;
        this.weeks = weeks;
        this.records = records;
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused where lessons after that day are recorded, or were arranged and do not go by themselves */
    public void close(CurrentUser who, long id, CourseForm form) {
        HeldCourse course = held.courseForChange(who, id);
        LocalDate last = form.day("last-day");
        String reason = form.required("reason", 200);
        if (last.equals(course.lastDay())) return;
        if (course.lastDay() != null) throw new Refused("course.no.closed-already", CourseForm.said(course.lastDay()));
        if (!course.year().contains(last))
            throw new Refused(
                    "course.no.year",
                    CourseForm.said(course.year().starts()),
                    CourseForm.said(course.year().ends()));
        var recorded = held.recordedDays(who, id, last.plusDays(1), null);
        if (!recorded.isEmpty())
            throw new Refused("course.no.close-recorded", CourseForm.said(last), CourseTeachers.said(recorded));
        List<TouchedRow> touched = new ArrayList<>(endWeek(who, id, last));
        nothingLeft(who, id, last);
        touched.addAll(endTeachers(who, course, last));
        touched.add(written(who, id, last, reason));
        held.tell(who, id, reason, touched);
    }

    private List<TouchedRow> endWeek(CurrentUser who, long course, LocalDate last) {
        List<Long> weekly = db.sql("""
                        select id from timetable.weekly_lesson
                        where school_id = ? and course_id = ? and coalesce(until, 'infinity') > ?""")
                .params(who.schoolId(), course, last)
                .query(Long.class)
                .list();
        List<Long> lessons = lessons(who, course, last);
        Set<Long> awaited = new HashSet<>(records.awaited(who.schoolId(), lessons));
        return weeks.end(who.schoolId(), weekly, last.plusDays(1), awaited);
    }

    private List<Long> lessons(CurrentUser who, long course, LocalDate after) {
        return db.sql("select id from timetable.scheduled_lesson where school_id = ? and course_id = ? and on_date > ?")
                .params(who.schoolId(), course, after)
                .query(Long.class)
                .list();
    }

    private void nothingLeft(CurrentUser who, long course, LocalDate last) {
        List<LocalDate> left = db.sql("""
                        select distinct l.on_date from timetable.scheduled_lesson l
                        where l.school_id = ? and l.course_id = ? and l.on_date > ?
                          and not exists (select from timetable.cancellation x where x.school_id = l.school_id and x.lesson_id = l.id)
                        order by l.on_date""")
                .params(who.schoolId(), course, last)
                .query(LocalDate.class)
                .list();
        if (!left.isEmpty())
            throw new Refused("course.no.close-left", CourseForm.said(last), CourseTeachers.said(left));
    }

    private List<TouchedRow> endTeachers(CurrentUser who, HeldCourse course, LocalDate last) {
        List<TouchedRow> touched = new ArrayList<>();
        for (TeacherSpan one : course.teachers())
            if (one.since().isAfter(last)) touched.add(teachers.remove(who, course.id(), one));
            else if (one.until() == null || one.until().isAfter(last))
                touched.add(teachers.end(who, course.id(), one.endingOn(last)));
        return touched;
    }

    private TouchedRow written(CurrentUser who, long course, LocalDate last, String reason) {
        return db.sql("""
                        insert into timetable.course_closing as t (school_id, course_id, last_day, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) returning to_jsonb(t)::text as after""")
                .params(who.schoolId(), course, last, reason, Timestamp.from(clock.instant()), who.personId())
                .query((row, n) ->
                        new TouchedRow("course-closing", String.valueOf(course), null, row.getString("after")))
                .single();
    }

    /** Closed by mistake: the course is open again; teachers and places in the week are put down anew. */
    public void reopen(CurrentUser who, long id) {
        HeldCourse course = held.courseForChange(who, id);
        if (course.lastDay() == null) return;
        held.tell(
                who,
                id,
                null,
                db.sql("""
                                delete from timetable.course_closing t where t.school_id = ? and t.course_id = ?
                                returning to_jsonb(t)::text as before""")
                        .params(who.schoolId(), id)
                        .query((row, n) ->
                                new TouchedRow("course-closing", String.valueOf(id), row.getString("before"), null))
                        .list());
    }
}
