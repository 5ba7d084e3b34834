package eljur.timetable;

import eljur.platform.TouchedRow;
import eljur.timetable.WeekPlans.HeldBack;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays the lessons of days out of the week as it repeats, the calendar and the bells. A group of several classes goes by the calendar
 * of the youngest of them, one of no class by that of the school.
 */
@Component
class WeekLayout {

    /**
     * What a span of days would hold: a row for each weekly lesson on each day that it is given. Weeks are counted from the one in
     * which the year begins; a day outside the terms of the course has no register, and no lesson; nor has an hour that a lesson was moved
     * away from. Of the calendar only the years and classes are looked at that these places are of. Each step stands by itself: PostgreSQL
     * knows nothing yet of rows just loaded, takes them for one, and would multiply lessons, bells, terms and days before it compares them.
     */
    private static final String WANTED = """
            asked as materialized (
                select w.id as weekly_id, w.course_id, w.weekday, w.ordinal, w.room_id, w.since, coalesce(w.until, 'infinity') as until,
                       w.weeks, c.year_id, c.scheme, c.group_id, date_trunc('week', y.starts_on)::date as first_week
                from timetable.weekly_lesson w
                join timetable.course c on c.school_id = w.school_id and c.id = w.course_id
                join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                where w.school_id = :school and w.since <= :to::date and coalesce(w.until, 'infinity') >= :from::date
                  and (:weekly::bigint[] is null or w.id in (select unnest(:weekly::bigint[])))),
            group_calendar as materialized (
                select distinct on (g.group_id) g.group_id, g.class_id
                from people.v_group_class g
                join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                where g.school_id = :school and g.group_id = any(array(select group_id from asked))
                order by g.group_id, k.grade, k.class_id),
            placed as materialized (
                select a.*, coalesce(g.class_id, 0) as class_id from asked a left join group_calendar g on g.group_id = a.group_id),
            class_week as materialized (
                select year_id, class_id, weekday, bell_schedule_id, array_agg(on_date) as days from school.v_class_day
                where school_id = :school and year_id = any(array(select year_id from asked))
                  and class_id = any(array(select class_id from placed))
                  and on_date between :from::date and :to::date and weekday is not null
                group by 1, 2, 3, 4),
            bell as materialized (
                select bell_schedule_id, ordinal, starts_at, ends_at from school.v_lesson_slot where school_id = :school),
            term as materialized (
                select year_id, scheme, starts_on, ends_on from school.v_term where school_id = :school),
            away as materialized (
                select s.course_id, m.from_date, m.from_ordinal from timetable.lesson_move m
                join timetable.scheduled_lesson s on s.school_id = m.school_id and s.id = m.lesson_id
                where m.school_id = :school),
            daily as materialized (
                select p.*, k.days, k.bell_schedule_id from placed p
                join class_week k on k.class_id = p.class_id and k.year_id = p.year_id and k.weekday = p.weekday),
            rung as materialized (
                select p.*, b.starts_at, b.ends_at from daily p
                join bell b on b.bell_schedule_id = p.bell_schedule_id and b.ordinal = p.ordinal),
            given as materialized (
                select r.*, d.on_date from rung r cross join lateral unnest(r.days) as d (on_date)
                where d.on_date between r.since and r.until
                  and substr(r.weeks, (d.on_date - r.first_week) / 7 % length(r.weeks) + 1, 1) = '1'),
            wanted as materialized (
                select w.weekly_id, w.course_id, w.on_date, w.class_id, w.ordinal, w.starts_at, w.ends_at, w.room_id, w.group_id
                from given w
                join term t on t.year_id = w.year_id and t.scheme = w.scheme and w.on_date between t.starts_on and t.ends_on
                where not exists (select from away m where m.from_date = w.on_date and m.from_ordinal = w.ordinal
                                    and m.course_id = w.course_id))""";

    /**
     * Of those the lessons that find their pupils free. Where somebody has arranged something, or written at a lesson of a week that has
     * ended since, that lesson stands: pupils are not taught twice at one time. A place of the week that ended says who stands so.
     */
    private static final String FREE = WANTED + """
            , standing as materialized (
                select l.course_id, l.on_date, l.starts_at, l.ends_at, c.group_id from timetable.scheduled_lesson l
                join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                left join timetable.weekly_lesson k on k.school_id = l.school_id and k.id = l.weekly_id
                where l.school_id = :school and l.on_date between :from::date and :to::date
                  and not exists (select from timetable.cancellation x where x.school_id = l.school_id and x.lesson_id = l.id)
                  and (l.on_date > k.until
                       or exists (select from timetable.substitution s where s.school_id = l.school_id and s.lesson_id = l.id)
                       or exists (select from timetable.lesson_move m where m.school_id = l.school_id and m.lesson_id = l.id)
                       or exists (select from timetable.extra_lesson e where e.school_id = l.school_id and e.lesson_id = l.id))),
            of_class as materialized (
                select g.group_id, g.class_id, s.whole from people.v_group_class g
                join people.v_study_group s on s.school_id = g.school_id and s.group_id = g.group_id where g.school_id = :school),
            together as materialized (
                select a.group_id, b.group_id as other from of_class a join of_class b on b.class_id = a.class_id and (a.whole or b.whole)
                union select group_id, group_id from asked),
            taken as materialized (
                select distinct w.weekly_id, w.on_date, s.course_id as held_by
                from wanted w
                join standing s on s.on_date = w.on_date and s.starts_at < w.ends_at and s.ends_at > w.starts_at
                join together t on t.group_id = w.group_id and t.other = s.group_id),
            free as materialized (
                select w.* from wanted w
                where not exists (select from taken t where t.weekly_id = w.weekly_id and t.on_date = w.on_date))""";

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final JdbcClient db;

    WeekLayout(JdbcClient db) {
        this.db = db;
    }

    /**
     * The lessons of every day that follow from these places in the week. One that stands at the hour already, because something was
     * recorded at it, keeps its place. The key of a row is the place.
     */
    List<TouchedRow> lay(long school, Collection<Long> weekly) {
        if (weekly.isEmpty()) return List.of();
        return db.sql("with " + FREE + """
                        , planned as (
                            insert into timetable.scheduled_lesson
                                (school_id, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id)
                            select :school, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id
                            from free order by weekly_id, on_date
                            on conflict (school_id, course_id, on_date, ordinal) do nothing
                            returning weekly_id)
                        select distinct weekly_id::text as key from planned order by key""")
                .param("school", school)
                .param("from", EVER)
                .param("to", NEVER)
                .param("weekly", weekly.toArray(Long[]::new))
                .query((row, n) -> new TouchedRow("schedule", row.getString("key"), null, ""))
                .list();
    }

    /** Lessons of these places that are not laid, because another of their pupils stands at that time. */
    List<HeldBack> heldBack(long school, Collection<Long> weekly) {
        if (weekly.isEmpty()) return List.of();
        return db.sql("with " + FREE + """
                        select w.on_date, w.ordinal, c.name, string_agg(distinct h.name, ', ' order by h.name) as held_by
                        from wanted w
                        join taken t on t.weekly_id = w.weekly_id and t.on_date = w.on_date and t.held_by <> w.course_id
                        join timetable.course c on c.school_id = :school and c.id = w.course_id
                        join timetable.course h on h.school_id = :school and h.id = t.held_by
                        group by 1, 2, 3 order by 1, 2, 3""")
                .param("school", school)
                .param("from", EVER)
                .param("to", NEVER)
                .param("weekly", weekly.toArray(Long[]::new))
                .query((row, n) -> new HeldBack(
                        row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Lessons of the span that the week and the calendar no longer give. */
    List<Long> surplus(long school, LocalDate from, LocalDate to) {
        return db.sql("with " + WANTED + """
                        select l.id from timetable.scheduled_lesson l
                        where l.school_id = :school and l.on_date between :from and :to and l.weekly_id is not null
                          and not exists (select from wanted w where w.weekly_id = l.weekly_id and w.on_date = l.on_date)
                          and not exists (select from timetable.lesson_move m where m.school_id = l.school_id and m.lesson_id = l.id)
                        order by l.id""")
                .param("school", school)
                .param("weekly", null, Types.ARRAY)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list();
    }

    /** @return how many it could take away: who has been arranged for, stays */
    int remove(long school, Collection<Long> lessons) {
        if (lessons.isEmpty()) return 0;
        return db.sql("""
                        delete from timetable.scheduled_lesson l
                        where l.school_id = :school and l.id = any(:lessons)
                          and not exists (select from timetable.substitution s where s.school_id = l.school_id and s.lesson_id = l.id)
                          and not exists (select from timetable.cancellation x where x.school_id = l.school_id and x.lesson_id = l.id)""")
                .param("school", school)
                .param("lessons", lessons.toArray(Long[]::new))
                .update();
    }

    /** Gives every lesson of the span the hours of its day's bells. */
    int ring(long school, LocalDate from, LocalDate to) {
        return span("with " + WANTED + """
                        update timetable.scheduled_lesson l set starts_at = w.starts_at, ends_at = w.ends_at
                        from wanted w
                        where l.school_id = :school and w.weekly_id = l.weekly_id and w.on_date = l.on_date and w.ordinal = l.ordinal
                          and not exists (select from timetable.lesson_move m where m.school_id = l.school_id and m.lesson_id = l.id)
                          and (l.starts_at, l.ends_at) is distinct from (w.starts_at, w.ends_at)""", school, from, to);
    }

    /** Adds the lessons of the span that are not there yet. */
    int add(long school, LocalDate from, LocalDate to) {
        return span("with " + FREE + """
                        insert into timetable.scheduled_lesson
                            (school_id, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id)
                        select :school, w.course_id, w.weekly_id, w.on_date, w.ordinal, w.starts_at, w.ends_at, w.room_id
                        from free w
                        where not exists (select from timetable.scheduled_lesson l
                                          where l.school_id = :school and l.weekly_id = w.weekly_id and l.on_date = w.on_date)
                        order by w.weekly_id, w.on_date
                        on conflict (school_id, course_id, on_date, ordinal) do nothing""", school, from, to);
    }

    private int span(String sql, long school, LocalDate from, LocalDate to) {
        return db.sql(sql)
                .param("school", school)
                .param("weekly", null, Types.ARRAY)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
