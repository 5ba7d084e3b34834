package eljur.substitutions;

import eljur.substitutions.web.Desk;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk needs beside the lessons of the day and the staff: a statement each. */
@Component
class DeskRows {

    private final JdbcClient db;
    private final Clock clock;

    DeskRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    LocalDate today(long school) {
        String zone = db.sql("select zone from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    /** This day if anything is planned for it, else the next one that has lessons. */
    LocalDate schoolDay(long school, LocalDate day) {
        return db.sql("""
                        select coalesce(min(on_date), :day::date) from timetable.v_lesson_place
                        where school_id = :school and on_date between :day and :day::date + 30""")
                .param("school", school)
                .param("day", day)
                .query(LocalDate.class)
                .single();
    }

    record Around(@Nullable LocalDate before, @Nullable LocalDate after) {}

    Around around(long school, LocalDate day) {
        return db.sql("""
                        select (select max(on_date) from timetable.v_lesson_place where school_id = :school and on_date < :day) as before,
                               (select min(on_date) from timetable.v_lesson_place where school_id = :school and on_date > :day) as after""")
                .param("school", school)
                .param("day", day)
                .query((row, n) ->
                        new Around(row.getObject("before", LocalDate.class), row.getObject("after", LocalDate.class)))
                .single();
    }

    /**
     * @param classes whose lesson it is
     * @param teachers of the course, that day
     * @param otherName of the lesson that it changed places with or that is given instead
     */
    record Change(
            long lesson,
            LocalDate day,
            int ordinal,
            String name,
            String classes,
            String teachers,
            String change,
            @Nullable String person,
            @Nullable String otherName,
            LocalDate fromDay,
            int fromOrdinal,
            String code,
            String reason,
            @Nullable String document,
            String author) {}

    /** Of the lessons of the day, and of those that were moved away from it. */
    List<Change> changes(long school, LocalDate day, Collection<Long> lessons) {
        return db.sql("""
                        with changed as (
                            select unnest(:lessons::bigint[]) as lesson_id
                            union
                            select lesson_id from timetable.v_lesson_move where school_id = :school and from_date = :day)
                        select l.lesson_id, l.on_date, l.ordinal, c.name,
                               coalesce((select string_agg(k.name, ', ' order by k.grade, k.name) from people.v_group_class g
                                         join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                                         where g.school_id = :school and g.group_id = c.group_id), '') as classes,
                               coalesce((select string_agg(tp.short_name, ', ' order by tp.short_name) from timetable.v_course_teacher t
                                         join people.v_person tp on tp.school_id = t.school_id and tp.person_id = t.person_id
                                         where t.school_id = :school and t.course_id = l.course_id
                                           and coalesce(m.from_date, l.on_date) between t.since and coalesce(t.until, 'infinity')), '') as teachers,
                               d.change, p.short_name as person, oc.name as other_name,
                               coalesce(m.from_date, l.on_date) as from_date, coalesce(m.from_ordinal, l.ordinal) as from_ordinal,
                               d.reason_code, d.reason, d.document, a.short_name as author
                        from changed
                        join timetable.v_day_change d on d.school_id = :school and d.lesson_id = changed.lesson_id
                        join timetable.v_lesson_place l on l.school_id = d.school_id and l.lesson_id = d.lesson_id
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        left join timetable.v_lesson_move m on m.school_id = l.school_id and m.lesson_id = l.lesson_id
                        left join people.v_person p on p.school_id = d.school_id and p.person_id = d.person_id
                        left join timetable.v_lesson_place o on o.school_id = d.school_id and o.lesson_id = d.other_lesson_id
                        left join timetable.v_course oc on oc.school_id = o.school_id and oc.course_id = o.course_id
                        left join people.v_person a on a.school_id = d.school_id and a.person_id = d.recorded_by
                        order by l.on_date, l.ordinal, c.name collate "ru-x-icu", l.lesson_id""")
                .param("school", school)
                .param("day", day)
                .param("lessons", lessons.toArray(Long[]::new))
                .query((row, n) -> new Change(
                        row.getLong("lesson_id"),
                        row.getObject("on_date", LocalDate.class),
                        row.getInt("ordinal"),
                        row.getString("name"),
                        row.getString("classes"),
                        row.getString("teachers"),
                        row.getString("change"),
                        row.getString("person"),
                        row.getString("other_name"),
                        row.getObject("from_date", LocalDate.class),
                        row.getInt("from_ordinal"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("author") == null ? "" : row.getString("author")))
                .list();
    }

    /** Those that are not closed on this day. */
    List<Desk.Choice> rooms(long school, LocalDate day) {
        return db.sql("""
                        select room_id, name from school.v_room
                        where school_id = ? and (closed_on is null or closed_on > ?) order by length(name), name""")
                .params(school, day)
                .query((row, n) -> new Desk.Choice(row.getString("room_id"), row.getString("name")))
                .list();
    }

    /** @param asked for by name: it is shown even if it is closed */
    List<Desk.Choice> classes(long school, LocalDate day, @Nullable Long asked) {
        return db.sql("""
                        select k.class_id, k.name from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = :school and :day between y.starts_on and y.ends_on
                          and (k.closed_on is null or k.closed_on > :day or k.class_id = :asked::bigint) order by k.grade, k.name""")
                .param("school", school)
                .param("day", day)
                .param("asked", asked, Types.BIGINT)
                .query((row, n) -> new Desk.Choice(row.getString("class_id"), row.getString("name")))
                .list();
    }

    record ClassCourse(long id, String name, long group, List<Long> teachers, String teacherNames) {}

    /** What is taught to these classes that day, by whom. */
    List<ClassCourse> courses(long school, LocalDate day, Collection<Long> classes) {
        return db.sql("""
                        select c.course_id, c.name, c.group_id, array_agg(t.person_id) as teachers, string_agg(p.short_name, ', ' order by p.short_name) as names
                        from timetable.v_course c
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id and :day between y.starts_on and y.ends_on
                        join timetable.v_course_teacher t on t.school_id = c.school_id and t.course_id = c.course_id
                         and :day between t.since and coalesce(t.until, 'infinity')
                        join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                        where c.school_id = :school and coalesce(c.last_day, 'infinity') >= :day and exists (
                            select from people.v_group_class g
                            where g.school_id = c.school_id and g.group_id = c.group_id and g.class_id = any(:classes))
                        group by c.course_id, c.name, c.group_id order by c.name collate "ru-x-icu", c.course_id""")
                .param("school", school)
                .param("day", day)
                .param("classes", classes.toArray(Long[]::new))
                .query((row, n) -> new ClassCourse(
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getLong("group_id"),
                        List.of((Long[]) row.getArray("teachers").getArray()),
                        row.getString("names")))
                .list();
    }
}
