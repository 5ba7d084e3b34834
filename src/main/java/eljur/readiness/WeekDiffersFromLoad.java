package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The week has more or fewer lessons of a course than its load, or none. */
@Component
@Order(130)
class WeekDiffersFromLoad implements Check {

    @Override
    public String key() {
        return "week";
    }

    @Override
    public Mends mends() {
        return new Mends("course", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                select c.name, '/courses/' || c.course_id as path, replace(trim_scale(round(w.placed, 1))::text, '.', ',') as first,
                       coalesce(replace(trim_scale(c.weekly_hours)::text, '.', ','), '') as second
                from timetable.v_course c
                cross join lateral (
                    select coalesce(sum(length(replace(w.weeks, '0', '')) / length(w.weeks)::numeric), 0) as placed
                    from timetable.v_weekly_lesson w
                    where w.school_id = c.school_id and w.course_id = c.course_id and :day::date between w.since and coalesce(w.until, :day)) w
                where c.school_id = :school and c.year_id = :year and c.kind = 'lesson' and coalesce(c.last_day, 'infinity') > :day
                  and (w.placed = 0 or c.weekly_hours is not null and abs(w.placed - c.weekly_hours) > 0.01)
                order by c.name collate "ru-x-icu", c.course_id""";
    }
}
