package eljur.exchange.compare;

import eljur.timetable.Courses;
import eljur.timetable.WeekPlans;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the plan that the school has already: courses, who gives them, and the week. */
@Component
class CoursesNow {

    private final SchoolRows rows;

    CoursesNow(JdbcClient db) {
        this.rows = new SchoolRows(db);
    }

    private static final String COURSES = """
            select course_id, year_id, kind, subject_id, group_id, name, scheme, unmarked, weekly_hours, external_id
            from timetable.v_course where school_id = ? and year_id = ? and coalesce(last_day, 'infinity') %s '%s' order by course_id""";

    /** Those that are taught, now or later. */
    List<Courses.Course> courses(long school, CurrentYear year) {
        return courses(school, year, ">=");
    }

    /** Those that were closed: a file does not open them. */
    List<Courses.Course> closed(long school, CurrentYear year) {
        return courses(school, year, "<");
    }

    private List<Courses.Course> courses(long school, CurrentYear year, String ends) {
        return rows.of(
                COURSES.formatted(ends, year.fromNow()),
                school,
                year,
                row -> new Courses.Course(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getBigDecimal(9) == null
                                ? null
                                : row.getBigDecimal(9).doubleValue(),
                        row.getString(10)));
    }

    /** Of a whole class, and nobody has put anything into it yet. */
    Set<Long> unused(long school, CurrentYear year) {
        return Set.copyOf(rows.of("""
                        select c.course_id from timetable.v_course c
                        join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id and g.whole
                        where c.school_id = ? and c.year_id = ? and c.kind = 'lesson' and c.last_day is null
                          and (select count(*) from people.v_group_class k where k.school_id = c.school_id and k.group_id = c.group_id) = 1
                          and not exists (select from timetable.v_course_teacher t where t.school_id = c.school_id and t.course_id = c.course_id)
                          and not exists (select from timetable.v_weekly_lesson w where w.school_id = c.school_id and w.course_id = c.course_id)
                          and not exists (select from timetable.v_lesson l where l.school_id = c.school_id and l.course_id = c.course_id)
                          and not exists (select from timetable.v_planned_topic t where t.school_id = c.school_id and t.course_id = c.course_id)
                          and not exists (select from journal.v_recorded_course r where r.school_id = c.school_id and r.course_id = c.course_id)""", school, year, row -> row.getLong(1)));
    }

    List<Courses.CourseTeacher> teachers(long school, CurrentYear year) {
        return rows.of(
                """
                        select t.course_id, t.person_id, t.since, t.until from timetable.v_course_teacher t
                        join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                        where t.school_id = ? and c.year_id = ? order by 1, 2, 3""",
                school,
                year,
                row -> new Courses.CourseTeacher(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    List<WeekPlans.WeeklyLesson> week(long school, CurrentYear year) {
        return rows.of(
                """
                        select w.weekly_id, w.course_id, w.weekday, w.ordinal, w.room_id, w.since, w.until, w.external_id, w.weeks
                        from timetable.v_weekly_lesson w
                        join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                        where w.school_id = ? and c.year_id = ? order by w.weekly_id""",
                school,
                year,
                row -> new WeekPlans.WeeklyLesson(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, Long.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getString(8),
                        row.getString(9)));
    }

    List<TimetableNow.Arranged> arranged(long school, CurrentYear year) {
        return rows.of(
                """
                        select l.on_date, l.ordinal, l.course_id, l.weekly_id, array_agg(distinct d.change order by d.change)
                        from timetable.v_day_change d
                        join timetable.v_lesson l on l.school_id = d.school_id and l.lesson_id = d.lesson_id
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where d.school_id = ? and c.year_id = ? and l.on_date >= '%s'
                        group by l.on_date, l.ordinal, l.course_id, l.weekly_id order by 1, 2, 3""".formatted(year.fromNow()),
                school,
                year,
                row -> new TimetableNow.Arranged(
                        row.getObject(1, LocalDate.class),
                        row.getInt(2),
                        row.getLong(3),
                        row.getObject(4, Long.class),
                        List.of((String[]) row.getArray(5).getArray())));
    }
}
