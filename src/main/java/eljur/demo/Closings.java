package eljur.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a period: each teacher gives the period's mark from the average of what stands, the deputy closes the
 * registers; after the last period of the year the year's mark. Statements over all courses, not rows one by one: what
 * people typed counts like what was poured.
 */
final class Closings {

    private final Connection connection;
    private final Copy copy;
    private final DemoCalendar calendar;

    Closings(Connection connection, Copy copy, DemoCalendar calendar) {
        this.connection = connection;
        this.copy = copy;
        this.calendar = calendar;
    }

    /** Closes the periods whose last day this was, in the evening of it. */
    void closeAfter(LocalDate day, Instant now) {
        Instant evening = day.atTime(19, 0).atZone(DemoSchool.ZONE).toInstant();
        if (evening.isAfter(now)) return;
        nestedLoops(false);
        for (String scheme : new String[] {"quarter", "half"})
            for (DemoCalendar.Span span : calendar.terms(scheme))
                if (span.ends().equals(day)) close(scheme, span);
        nestedLoops(true);
    }

    // What was just poured has no statistics yet: the planner would take the tables for small and walk each within the
    // other.
    private void nestedLoops(boolean allowed) {
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_nestloop = " + (allowed ? "on" : "off"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(String scheme, DemoCalendar.Span span) {
        Instant marked = span.ends().atTime(17, 0).atZone(DemoSchool.ZONE).toInstant();
        long rows = update(PERIOD_MARKS, marked, scheme, span.starts());
        events(PERIOD_MARK_EVENTS, rows, marked, scheme, span.starts());
        if (span.ends().equals(calendar.ends())) {
            long years = update(YEAR_MARKS, marked.plusSeconds(900), scheme, span.starts());
            events(YEAR_MARK_EVENTS, years, marked.plusSeconds(900), scheme, span.starts());
        }
        Instant closed = marked.plusSeconds(3600);
        long closures = update(CLOSURES, closed, scheme, span.starts());
        events(CLOSURE_EVENTS, closures, closed, scheme, span.starts());
    }

    // Half up, at least three marks or at least one: a school of this size gives what it has.
    private static final String PERIOD_MARKS = """
            with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts)
            insert into journal.period_mark (school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by)
            select c.school_id, c.id, p.id, g.pupil_id, coalesce(m.value, 'unattested'), s.at + c.id % 50 * interval '31 seconds', t.person_id
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join timetable.course c on c.school_id = p.school_id and c.year_id = p.year_id and c.scheme = p.scheme
             and c.kind = 'lesson' and not c.unmarked
            join lateral (select person_id from timetable.course_teacher t where t.school_id = c.school_id and t.course_id = c.id
                          order by t.since, t.person_id limit 1) t on true
            join (select distinct school_id, group_id, pupil_id, since, until from people.v_group_pupil) g
              on g.school_id = c.school_id and g.group_id = c.group_id
             and p.ends_on >= g.since and (g.until is null or p.ends_on <= g.until)
            left join (select course_id, term_id, pupil_id, floor(avg(value::int) + 0.5)::int::text as value from journal.v_mark
                       where school_id = 1 and value in ('1', '2', '3', '4', '5') group by course_id, term_id, pupil_id) m
              on m.course_id = c.id and m.term_id = p.id and m.pupil_id = g.pupil_id
            where not exists (select from journal.period_closure k where k.school_id = c.school_id and k.course_id = c.id and k.term_id = p.id)
            on conflict do nothing""";

    private static final String PERIOD_MARK_EVENTS = events("period-mark", "TEACHER", """
            select m.recorded_at as at, m.recorded_by as person, m.course_id, m.pupil_id,
                   m.course_id || ':' || m.term_id || ':' || m.pupil_id as key, jsonb_build_object('value', m.value) as value
            from said s join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join journal.period_mark m on m.school_id = p.school_id and m.term_id = p.id
             and m.recorded_at between s.at and s.at + interval '30 minutes'""");

    private static final String YEAR_MARKS = """
            with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts)
            insert into journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)
            select m.school_id, m.course_id, m.pupil_id, floor(avg(m.value::int) + 0.5)::int::text, s.at + m.course_id % 50 * interval '31 seconds',
                   (array_agg(m.recorded_by order by m.term_id desc))[1]
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join school.term o on o.school_id = p.school_id and o.year_id = p.year_id and o.scheme = p.scheme
            join journal.period_mark m on m.school_id = o.school_id and m.term_id = o.id and m.value in ('1', '2', '3', '4', '5')
            group by m.school_id, m.course_id, m.pupil_id, s.at
            on conflict do nothing""";

    private static final String YEAR_MARK_EVENTS = events("year-mark", "TEACHER", """
            select m.recorded_at as at, m.recorded_by as person, m.course_id, m.pupil_id,
                   m.course_id || ':' || m.pupil_id as key, jsonb_build_object('value', m.value) as value
            from said s join journal.year_mark m on m.school_id = 1 and m.recorded_at between s.at and s.at + interval '30 minutes'
            join timetable.course c on c.school_id = m.school_id and c.id = m.course_id and c.scheme = s.scheme""");

    private static final String CLOSURES = """
            with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts)
            insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)
            select p.school_id, r.course_id, p.id, s.at + r.course_id % 50 * interval '17 seconds', a.person_id, null, coalesce(m.marks, 0)
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join journal.register_period r on r.school_id = p.school_id and r.term_id = p.id
            join access.account a on a.school_id = p.school_id and a.login = 'deputy'
            left join (select course_id, term_id, count(*) as marks from journal.v_mark where school_id = 1 group by course_id, term_id) m
              on m.course_id = r.course_id and m.term_id = r.term_id
            on conflict do nothing""";

    private static final String CLOSURE_EVENTS = events("closure", "DEPUTY_HEAD", """
            select k.at, k.closed_by as person, k.course_id, null::bigint as pupil_id,
                   k.course_id || ':' || k.term_id as key, jsonb_build_object('marks', k.marks) as value
            from said s join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join journal.period_closure k on k.school_id = p.school_id and k.term_id = p.id
             and k.at between s.at and s.at + interval '30 minutes'""");

    private static String events(String entity, String role, String rows) {
        return """
                with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts), made as (%s)
                insert into audit.change_event (school_id, id, at, person_id, role, entity, action, course_id, pupil_id, entity_key, new_value)
                select 1, ? + row_number() over (order by at, key), at, person, '%s', '%s', 'recorded', course_id, pupil_id, key, value
                from made""".formatted(rows, role, entity);
    }

    private long update(String sql, Instant at, String scheme, LocalDate starts) {
        return run(sql, at, scheme, starts, null);
    }

    // The numbers are taken from the same row of numbers as those of the days before and after.
    private void events(String sql, long rows, Instant at, String scheme, LocalDate starts) {
        if (rows == 0) return;
        long first = copy.next(DemoTable.EVENT);
        copy.skip(DemoTable.EVENT, rows - 1);
        long written = run(sql, at, scheme, starts, first - 1);
        if (written != rows) throw new IllegalStateException(written + " events of " + rows + " records");
    }

    private long run(
            String sql, Instant at, String scheme, LocalDate starts, @org.jspecify.annotations.Nullable Long before) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, scheme);
            statement.setObject(3, starts);
            if (before != null) statement.setLong(4, before);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
