package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Courses held while something is changed of them, and what was recorded at their lessons. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldCourses {

    private final JdbcClient db;
    private final CourseYears years;
    private final LessonRecords records;
    private final Audit audit;

    HeldCourses(JdbcClient db, CourseYears years, LessonRecords records, Audit audit) {
        this.db = db;
        this.years = years;
        this.records = records;
        this.audit = audit;
    }

    /** @throws NotFound when the school has no such course */
    public HeldCourse courseForChange(CurrentUser who, long id) {
        db.sql("select 1 from timetable.course where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        var all = years.years(who);
        return db.sql("""
                        select c.name, c.kind, c.weekly_hours, c.unmarked, c.year_id, x.last_day from timetable.course c
                        left join timetable.course_closing x on x.school_id = c.school_id and x.course_id = c.id
                        where c.school_id = ? and c.id = ?""")
                .params(who.schoolId(), id)
                .query((row, n) -> new HeldCourse(
                        id,
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("weekly_hours") == null ? null : Double.valueOf(row.getDouble("weekly_hours")),
                        row.getBoolean("unmarked"),
                        row.getObject("last_day", LocalDate.class),
                        CourseYears.among(all, row.getLong("year_id")),
                        List.of()))
                .optional()
                .map(course -> withTeachers(course, teachers(who, id)))
                .orElseThrow(NotFound::new);
    }

    private static HeldCourse withTeachers(HeldCourse course, List<TeacherSpan> teachers) {
        return new HeldCourse(
                course.id(),
                course.name(),
                course.kind(),
                course.hours(),
                course.unmarked(),
                course.lastDay(),
                course.year(),
                teachers);
    }

    private List<TeacherSpan> teachers(CurrentUser who, long course) {
        return db.sql("""
                        select t.person_id, p.short_name, t.role, t.since, t.until from timetable.course_teacher t
                        join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                        where t.school_id = ? and t.course_id = ? order by t.since, t.person_id""")
                .params(who.schoolId(), course)
                .query((row, n) -> new TeacherSpan(
                        row.getLong("person_id"),
                        row.getString("short_name"),
                        row.getString("role").equals("second"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The days from one to another on which lessons of the course have something recorded, in their order. */
    public List<LocalDate> recordedDays(CurrentUser who, long course, LocalDate from, @Nullable LocalDate to) {
        record Day(long lesson, LocalDate day) {}
        List<Day> lessons = db.sql("""
                        select id, on_date from timetable.scheduled_lesson
                        where school_id = :school and course_id = :course and on_date >= :from
                          and on_date <= coalesce(cast(:to as date), 'infinity') order by on_date, ordinal""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("from", from)
                .param("to", to, java.sql.Types.DATE)
                .query((row, n) -> new Day(row.getLong("id"), row.getObject("on_date", LocalDate.class)))
                .list();
        var recorded = records.recorded(
                who.schoolId(), lessons.stream().map(Day::lesson).toList());
        return lessons.stream()
                .filter(one -> recorded.contains(one.lesson()))
                .map(Day::day)
                .distinct()
                .toList();
    }

    /** Remembers what was touched of a course. */
    public void tell(CurrentUser who, long course, @Nullable String reason, List<TouchedRow> rows) {
        audit.record(who, rows.stream().map(row -> event(row, course, reason)).toList());
    }

    private static ChangeEvent event(TouchedRow row, long course, @Nullable String reason) {
        String action = row.created() ? "recorded" : row.after() == null ? "removed" : "corrected";
        return new ChangeEvent(
                row.entity(), action, row.key(), course, null, null, row.before(), row.after(), reason, null, null);
    }
}
