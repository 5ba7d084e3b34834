package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The week has more or fewer lessons of a course than its load, or none. Counted is the last week that is in force or will be: what the
 * present one lacks, the one that begins tomorrow may have already.
 */
@Component
@Order(130)
class WeekDiffersFromLoad implements Check {

    @Override
    public String key() {
        return "week";
    }

    @Override
    public Mends mends() {
        return new Mends("whole-timetable", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                with latest as (
                    select greatest(:day::date, max(w.since)) as day
                    from timetable.v_weekly_lesson w
                    join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                    where w.school_id = :school and c.year_id = :year and w.since <= coalesce(w.until, 'infinity'))
                select c.name,
                       coalesce('/timetable?class=' || (select min(g.class_id) from people.v_group_class g
                                                        where g.school_id = c.school_id and g.group_id = c.group_id) || '&',
                                '/timetable/school?')
                       || 'kind=plan&day=' || d.day as path,
                       replace(trim_scale(round(w.placed, 1))::text, '.', ',') as first,
                       coalesce(replace(trim_scale(c.weekly_hours)::text, '.', ','), '') as second
                from latest d
                join timetable.v_course c on c.school_id = :school and c.year_id = :year
                cross join lateral (
                    select coalesce(sum(length(replace(w.weeks, '0', '')) / length(w.weeks)::numeric), 0) as placed
                    from timetable.v_weekly_lesson w
                    where w.school_id = c.school_id and w.course_id = c.course_id and d.day between w.since and coalesce(w.until, 'infinity')) w
                where c.kind = 'lesson' and coalesce(c.last_day, 'infinity') > d.day
                  and (w.placed = 0 or c.weekly_hours is not null and abs(w.placed - c.weekly_hours) > 0.01)
                order by c.name collate "ru-x-icu", c.course_id""";
    }
}
