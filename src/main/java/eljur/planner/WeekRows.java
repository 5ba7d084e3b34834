package eljur.planner;

import eljur.timetable.PlanShift;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a week in one statement, however large the school is. */
@Component
class WeekRows {

    /** Whose lessons. */
    enum Whose {
        CLASS("""
                l.course_id in (select c.course_id from people.v_group_class g
                                join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id
                                where g.school_id = :school and g.class_id = :whose
                                union all
                                select c.course_id from people.v_group_pupil m
                                join timetable.v_course c on c.school_id = m.school_id and c.group_id = m.group_id
                                where m.school_id = :school and m.class_id = :whose
                                  and m.since <= :to and coalesce(m.until, 'infinity') >= :from
                                  and not exists (select from people.v_group_class g where g.school_id = :school and g.group_id = m.group_id))"""),
        TEACHER("""
                (l.course_id in (select t.course_id from timetable.v_course_teacher t
                                 where t.school_id = :school and t.person_id = :whose
                                   and l.on_date between t.since and coalesce(t.until, 'infinity'))
                 or l.lesson_id in (select x.lesson_id from timetable.v_lesson x
                                    where x.school_id = :school and x.substitute_id = :whose and x.on_date between :from and :to))"""),
        ROOM("l.room_id = :whose"),
        SCHOOL("true");

        final String condition;

        Whose(String condition) {
            this.condition = condition;
        }
    }

    private static final String OF_DAYS = """
            with place as (
                select l.lesson_id as id, l.lesson_id, l.course_id, l.on_date, l.on_date as day, extract(isodow from l.on_date)::int as weekday,
                       l.ordinal, l.starts_at, l.ends_at, l.room_id, '1' as weeks
                from timetable.v_lesson_place l
                where l.school_id = :school and l.on_date between :from and :to and %s),""";

    private static final String OF_THE_PLAN = """
            with place as (
                select l.*, null::date as day, null::time as starts_at, null::time as ends_at
                from (select w.weekly_id as id, null::bigint as lesson_id, w.course_id, :from::date as on_date, w.weekday, w.ordinal,
                             w.room_id, w.weeks
                      from timetable.v_weekly_lesson w
                      join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                      join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                       and :from between y.starts_on and y.ends_on
                      where w.school_id = :school and :from between w.since and coalesce(w.until, 'infinity')) l
                where %s),""";

    private static final String OF_A_DRAFT = """
            with place as (
                select l.*, null::date as day, null::time as starts_at, null::time as ends_at
                from (select d.id, null::bigint as lesson_id, d.course_id, :from::date as on_date, d.weekday, d.ordinal, d.room_id, d.weeks
                      from planner.draft_lesson d where d.school_id = :school and d.draft_id = :draft) l
                where %s),""";

    private static final String TOLD = """
            taught as (
                select t.course_id, f.on_date, array_agg(t.person_id order by p.short_name, t.person_id) as ids,
                       array_agg(p.short_name order by p.short_name, t.person_id) as names
                from (select distinct course_id, on_date from place) f
                join timetable.v_course_teacher t on t.school_id = :school and t.course_id = f.course_id
                 and f.on_date between t.since and coalesce(t.until, 'infinity')
                join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                group by t.course_id, f.on_date),
            sitting as (
                select g.group_id, array_agg(k.class_id order by k.grade, k.name) as ids, array_agg(k.name order by k.grade, k.name) as names,
                       min(k.grade) as grade
                from people.v_group_class g
                join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                where g.school_id = :school group by g.group_id)
            select p.id, p.course_id, c.subject, c.subject_short, c.kind, c.group_id, case when g.whole then null else g.name end as part,
                   s.ids as classes, s.names as class_names, coalesce(s.grade, 0) as grade, p.day, p.weekday, p.ordinal, p.starts_at, p.ends_at,
                   p.room_id, r.name as room, t.ids as teachers, t.names as teacher_names, p.weeks, sp.short_name as substitute,
                   coalesce(l.cancelled, false) as cancelled,
                   exists (select from timetable.v_day_change x where x.school_id = :school and x.lesson_id = p.lesson_id
                             and x.change = 'replacement') as replaced,
                   l.moved_from, l.moved_from_ordinal, l.room_changed, l.extra, l.joined
            from place p
            join timetable.v_course c on c.school_id = :school and c.course_id = p.course_id
            join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id
            left join sitting s on s.group_id = c.group_id
            left join taught t on t.course_id = p.course_id and t.on_date = p.on_date
            left join school.v_room r on r.school_id = :school and r.room_id = p.room_id
            left join timetable.v_lesson l on l.school_id = :school and l.lesson_id = p.lesson_id
            left join people.v_person sp on sp.school_id = :school and sp.person_id = l.substitute_id
            order by p.weekday, p.ordinal, s.grade, s.names, c.subject collate "ru-x-icu", g.name collate "ru-x-icu", p.id""";

    private final JdbcClient db;

    WeekRows(JdbcClient db) {
        this.db = db;
    }

    /** The lessons of these days, with all that was changed of them. */
    List<PlacedLesson> ofDays(long school, Whose whose, long id, LocalDate from, LocalDate to) {
        return rows(OF_DAYS, whose, school, id, from, to, 0);
    }

    /** The week that repeats, as it is in force on this day. */
    List<PlacedLesson> inForce(long school, Whose whose, long id, LocalDate day) {
        return rows(OF_THE_PLAN, whose, school, id, day, day, 0);
    }

    List<PlacedLesson> ofDraft(long school, long draft, LocalDate starts) {
        return rows(OF_A_DRAFT, Whose.SCHOOL, school, 0, starts, starts, draft);
    }

    /** Of rooms that take more than one lesson at once. */
    Map<Long, Integer> lessonsAtOnce(long school) {
        Map<Long, Integer> rooms = new HashMap<>();
        db.sql("select room_id, lessons_at_once from school.v_room where school_id = ? and lessons_at_once > 1")
                .param(school)
                .query(row -> {
                    rooms.put(row.getLong("room_id"), row.getInt("lessons_at_once"));
                });
        return rooms;
    }

    private List<PlacedLesson> rows(
            String places, Whose whose, long school, long id, LocalDate from, LocalDate to, long draft) {
        return db.sql(places.formatted(whose.condition) + TOLD)
                .param("school", school)
                .param("whose", id)
                .param("from", from)
                .param("to", to)
                .param("draft", draft)
                .query((row, n) -> lesson(row))
                .list();
    }

    private static PlacedLesson lesson(ResultSet row) throws SQLException {
        return new PlacedLesson(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getString("subject"),
                row.getString("subject_short"),
                row.getString("kind"),
                row.getLong("group_id"),
                row.getString("part"),
                list(row.getArray("classes")),
                list(row.getArray("class_names")),
                row.getInt("grade"),
                row.getObject("day", LocalDate.class),
                row.getInt("weekday"),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("room_id", Long.class),
                row.getString("room"),
                list(row.getArray("teachers")),
                list(row.getArray("teacher_names")),
                row.getString("weeks"),
                row.getString("substitute"),
                row.getBoolean("cancelled"),
                row.getBoolean("replaced"),
                PlanShift.of(row));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }
}
