package eljur.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Results of the clubs: of a period that is over their leaders confirmed presence and topics; from the second one on the school's act knows
 * зачёт for clubs. Each row once: what people changed meanwhile is theirs.
 */
final class ConfirmedClubs {

    private final Connection connection;
    private final DemoCalendar calendar;
    private final Instant now;

    ConfirmedClubs(Connection connection, DemoCalendar calendar, Instant now) {
        this.connection = connection;
        this.calendar = calendar;
        this.now = now;
    }

    void write() throws SQLException {
        run(SETTING);
        EventNumbers.taken(connection, run(CONFIRMED));
    }

    private static final String SETTING = """
            with said as (select ?::timestamptz as now, ?::date as starts, ?::text as act)
            insert into results.setting (school_id, kind, since, from_grade, to_grade, way, act, recorded_at, recorded_by)
            select 1, 'club', s.starts + 65, 1, 11, 'pass', s.act, (s.starts + 63 + time '12:00') at time zone 'Europe/Simferopol', a.person_id
            from said s join access.account a on a.school_id = 1 and a.login = 'activities'
            where s.starts + 65 < s.now and not exists (select from results.setting where school_id = 1 and kind = 'club')""";

    // Only while clubs ended with nothing else: later the leader gives the results first.
    private static final String CONFIRMED = """
            with said as (select ?::timestamptz as now, ?::date as starts, ?::text as act), made as (
                insert into results.activity_confirmation (school_id, course_id, term_id, lessons, pupils, confirmed_at, confirmed_by)
                select 1, c.id, t.id, l.lessons, (
                           select count(distinct g.pupil_id) from people.v_group_pupil g
                           where g.school_id = 1 and g.group_id = c.group_id and t.ends_on between g.since and coalesce(g.until, 'infinity')),
                       (t.ends_on + time '16:00') at time zone 'Europe/Simferopol', e.person_id
                from said s
                join school.academic_year y on y.school_id = 1 and y.starts_on = s.starts
                join school.term t on t.school_id = 1 and t.year_id = y.id and t.ordinal = 1 and t.ends_on + interval '1 day' < s.now
                join timetable.course c on c.school_id = 1 and c.year_id = y.id and c.scheme = t.scheme and c.kind <> 'lesson'
                join timetable.course_teacher e on e.school_id = 1 and e.course_id = c.id and e.since = y.starts_on
                join lateral (select count(*) as lessons from journal.lesson j
                              where j.school_id = 1 and j.course_id = c.id and j.term_id = t.id and j.attendance_at is not null) l on l.lessons > 0
                where not exists (select from results.activity_confirmation a where a.school_id = 1 and a.course_id = c.id and a.term_id = t.id)
                order by c.id
                returning id, confirmed_at, confirmed_by, course_id, lessons)
            insert into audit.change_event (school_id, id, at, person_id, role, entity, action, course_id, entity_key, new_value)
            select 1, %s, confirmed_at, confirmed_by, 'TEACHER', 'activity-confirmation', 'recorded', course_id, id::text,
                   jsonb_build_object('lessons', lessons)
            from made order by confirmed_at, id""".formatted(EventNumbers.NEXT.formatted("order by confirmed_at, id"));

    private int run(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, calendar.starts());
            statement.setString(3, DemoTexts.of("clubs.act"));
            return statement.executeUpdate();
        }
    }
}
