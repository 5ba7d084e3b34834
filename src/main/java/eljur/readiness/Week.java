package eljur.readiness;

/** The lessons of the week as it is on the day, two by two, where both are at one hour and in one week of the cycle. */
final class Week {

    /** Begins a statement; {@code pair} has the two lessons as a and b, b of another course. */
    static final String PAIRS = """
            with week as materialized (
                select w.weekly_id, w.course_id, w.weekday, w.ordinal, w.room_id, w.weeks, c.group_id, c.name
                from timetable.v_weekly_lesson w
                join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                where w.school_id = :school and c.year_id = :year and :day::date between w.since and coalesce(w.until, :day)),
            pair as materialized (
                select a.weekday, a.ordinal, a.course_id as a_course, a.group_id as a_group, a.room_id as a_room,
                       b.course_id as b_course, b.group_id as b_group, b.room_id as b_room, a.name || ' + ' || b.name as names
                from week a join week b on a.weekday = b.weekday and a.ordinal = b.ordinal and a.weekly_id < b.weekly_id and a.course_id <> b.course_id
                where exists (select from generate_series(0, length(a.weeks) * length(b.weeks) - 1) n
                              where substr(a.weeks, n % length(a.weeks) + 1, 1) = '1' and substr(b.weeks, n % length(b.weeks) + 1, 1) = '1')),
            taught as materialized (
                select t.course_id, t.person_id from timetable.v_course_teacher t
                where t.school_id = :school and :day::date between t.since and coalesce(t.until, :day))
            """;

    private Week() {}
}
