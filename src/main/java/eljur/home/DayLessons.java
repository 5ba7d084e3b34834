package eljur.home;

import eljur.access.CurrentUser;
import eljur.timetable.PlanShift;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons of days: a teacher's own, those of a class, or of the whole school. */
@Component
class DayLessons {

    // Hers who teaches the course on that day, also when somebody gives it for her; and hers who gives it for another.
    private static final String TEACHERS = """
            select l.* from timetable.v_course_teacher t
            join timetable.v_lesson l on l.school_id = t.school_id and l.course_id = t.course_id
             and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)
            where t.school_id = :school and t.person_id = :me and l.on_date between :first and :last
            union
            select l.* from timetable.v_lesson l
            where l.school_id = :school and l.substitute_id = :me and l.on_date between :first and :last""";

    private static final String TUTORS = """
            select l.* from timetable.v_lesson l
            join timetable.v_course k on k.school_id = l.school_id and k.course_id = l.course_id
            where l.school_id = :school and l.on_date between :first and :last and exists (
                select from people.v_group_class g
                join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                where g.school_id = k.school_id and g.group_id = k.group_id and f.person_id = :me
                  and l.on_date >= f.since and (f.until is null or l.on_date <= f.until))""";

    private static final String ALL = """
            select l.* from timetable.v_lesson l
            where l.school_id = :school and l.on_date between :first and :last""";

    private static final String FILLED = """
            with days as (%s)
            select l.lesson_id, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, l.course_id, c.name, c.kind, c.asks_homework, l.cancelled,
                   l.cancellation_reason, l.substitute_id, l.moved_from, l.moved_from_ordinal, l.room_changed, l.extra, l.joined,
                   s.short_name as substitute_name, j.topic, j.lesson_id is not null as begun,
                   j.attendance_at is not null as attended, h.lesson_id is not null as homework,
                   array(select p.short_name from timetable.v_course_teacher t
                         join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                         where t.school_id = l.school_id and t.course_id = l.course_id
                           and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)
                         order by p.short_name) as teachers,
                   array(select k.name from people.v_group_class g
                         join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                         where g.school_id = l.school_id and g.group_id = c.group_id
                         order by k.grade, k.name) as classes,
                   case when not :planned or j.topic is not null then array[]::text[] else array(
                         select t.title from journal.v_open_topic t, generate_series(1, t.hours_left)
                         where t.school_id = l.school_id and t.course_id = l.course_id
                         order by t.ordinal limit 3) end as planned,
                   exists (select from journal.v_period_closure k
                           join school.v_term t on t.school_id = k.school_id and t.term_id = k.term_id
                           where k.school_id = l.school_id and k.course_id = l.course_id
                             and l.on_date between t.starts_on and t.ends_on) as closed
            from days l
            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
            left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
            left join journal.v_homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
            left join people.v_person s on s.school_id = l.school_id and s.person_id = l.substitute_id
            order by l.on_date, l.starts_at, c.name, l.lesson_id""";

    // Longer than any holidays.
    private static final int FAR_DAYS = 120;

    private final JdbcClient db;

    DayLessons(JdbcClient db) {
        this.db = db;
    }

    /** Whose lessons. */
    enum Circle {
        TEACHER(TEACHERS),
        TUTOR(TUTORS),
        SCHOOL(ALL);

        private final String sql;

        Circle(String sql) {
            this.sql = sql;
        }
    }

    /**
     * The school days around one.
     *
     * @param from the day itself or the first after it that has a lesson that is not cancelled
     */
    record Neighbours(
            @Nullable LocalDate before,
            @Nullable LocalDate from,
            @Nullable LocalDate after) {}

    List<DayLesson> between(CurrentUser who, Circle circle, LocalDate first, LocalDate last) {
        return asked(who, FILLED.formatted(circle.sql), first, last)
                .param("planned", circle == Circle.TEACHER)
                .query((row, n) -> lesson(row))
                .list();
    }

    Neighbours around(CurrentUser who, Circle circle, LocalDate day) {
        return asked(who, """
                        with days as (%s)
                        select max(on_date) filter (where on_date < :day) as before,
                               min(on_date) filter (where on_date >= :day and not cancelled) as this,
                               min(on_date) filter (where on_date > :day) as after
                        from days""".formatted(circle.sql), day.minusDays(FAR_DAYS), day.plusDays(FAR_DAYS))
                .param("day", day)
                .query((row, n) -> new Neighbours(
                        row.getObject("before", LocalDate.class),
                        row.getObject("this", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .single();
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, String sql, LocalDate first, LocalDate last) {
        return db.sql(sql)
                .params(Map.of("school", who.schoolId(), "me", who.personId()))
                .param("first", first)
                .param("last", last);
    }

    private static DayLesson lesson(ResultSet row) throws SQLException {
        return new DayLesson(
                row.getLong("lesson_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", java.time.LocalTime.class),
                row.getObject("ends_at", java.time.LocalTime.class),
                row.getString("room"),
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("asks_homework"),
                texts(row.getArray("teachers")),
                texts(row.getArray("classes")),
                row.getBoolean("cancelled"),
                row.getString("cancellation_reason"),
                row.getObject("substitute_id", Long.class),
                row.getString("substitute_name"),
                row.getString("topic"),
                row.getBoolean("begun"),
                texts(row.getArray("planned")),
                row.getBoolean("attended"),
                row.getBoolean("homework"),
                row.getBoolean("closed"),
                PlanShift.of(row));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
