package eljur.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a period: each teacher gives the period's mark from the average of what stands, the deputy closes the
 * registers; after the last period of the year the year's mark. Statements over all courses, not rows one by one: what
 * people typed counts like what was poured.
 *
 * <p>Each period once: a register that somebody opens again afterwards is theirs.
 */
final class Closings {

    private static final Duration LATELY = Duration.ofDays(120);

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
                if (span.ends().equals(day) && !isClosed(scheme, span)) {
                    close(scheme, span);
                    Instant asked = closed(span).plus(Duration.ofHours(25));
                    if (!asked.isAfter(now) && asked.plus(LATELY).isAfter(now))
                        record(REOPENINGS, DemoTable.REOPENING, asked, scheme, span);
                }
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

    private static Instant marked(DemoCalendar.Span span) {
        return span.ends().atTime(17, 0).atZone(DemoSchool.ZONE).toInstant();
    }

    private static Instant closed(DemoCalendar.Span span) {
        return marked(span).plusSeconds(3600);
    }

    // By an earlier start; a deputy who works with the demonstration does not close at just these minutes.
    private boolean isClosed(String scheme, DemoCalendar.Span span) {
        try (var statement = connection.prepareStatement("""
                with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts)
                select exists (
                    select from said s
                    join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
                    join journal.period_closure k on k.school_id = p.school_id and k.term_id = p.id
                     and k.at between s.at and s.at + interval '30 minutes')""")) {
            set(statement, closed(span), scheme, span);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(String scheme, DemoCalendar.Span span) {
        record(PERIOD_MARKS, DemoTable.PERIOD_MARK, marked(span), scheme, span);
        if (span.ends().equals(calendar.ends()))
            record(YEAR_MARKS, DemoTable.YEAR_MARK, marked(span).plusSeconds(900), scheme, span);
        record(CLOSURES, DemoTable.CLOSURE, closed(span), scheme, span);
        record(CLASS_CLOSURES, DemoTable.CLASS_CLOSURE, closed(span).plusSeconds(1800), scheme, span);
    }

    // Half up, at least three marks or at least one: a school of this size gives what it has.
    private static final String PERIOD_MARKS = recorded("period-mark", "TEACHER", """
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
            on conflict do nothing
            returning recorded_at as at, recorded_by as person, course_id, pupil_id,
                      course_id || ':' || term_id || ':' || pupil_id as key, jsonb_build_object('value', value) as value""");

    private static final String YEAR_MARKS = recorded("year-mark", "TEACHER", """
            insert into journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)
            select m.school_id, m.course_id, m.pupil_id, floor(avg(m.value::int) + 0.5)::int::text, s.at + m.course_id % 50 * interval '31 seconds',
                   (array_agg(m.recorded_by order by m.term_id desc))[1]
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join school.term o on o.school_id = p.school_id and o.year_id = p.year_id and o.scheme = p.scheme
            join journal.period_mark m on m.school_id = o.school_id and m.term_id = o.id and m.value in ('1', '2', '3', '4', '5')
            group by m.school_id, m.course_id, m.pupil_id, s.at
            on conflict do nothing
            returning recorded_at as at, recorded_by as person, course_id, pupil_id,
                      course_id || ':' || pupil_id as key, jsonb_build_object('value', value) as value""");

    private static final String CLOSURES = recorded("closure", "DEPUTY_HEAD", """
            insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)
            select p.school_id, r.course_id, p.id, s.at + r.course_id % 50 * interval '17 seconds', a.person_id, null, coalesce(m.marks, 0)
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join journal.register_period r on r.school_id = p.school_id and r.term_id = p.id
            join access.account a on a.school_id = p.school_id and a.login = 'deputy'
            left join (select course_id, term_id, count(*) as marks from journal.v_mark where school_id = 1 group by course_id, term_id) m
              on m.course_id = r.course_id and m.term_id = r.term_id
            on conflict do nothing
            returning at, closed_by as person, course_id, null::bigint as pupil_id,
                      course_id || ':' || term_id as key, jsonb_build_object('marks', marks) as value""");

    // The eldest class is left open: a teacher asks for its register once more.
    private static final String CLASS_CLOSURES = recorded("class-closure", "DEPUTY_HEAD", """
            insert into journal.class_closure (school_id, class_id, term_id, at, closed_by)
            select p.school_id, k.id, p.id, s.at + k.id % 50 * interval '17 seconds', a.person_id
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join school.class_group k on k.school_id = p.school_id and k.year_id = p.year_id and k.scheme = p.scheme
            join access.account a on a.school_id = p.school_id and a.login = 'deputy'
            where (k.grade, k.name, k.id) < (
                select grade, name, id from school.class_group e where e.school_id = 1 and e.year_id = p.year_id and e.scheme = p.scheme
                order by grade desc, name desc, id desc limit 1)
            on conflict do nothing
            returning at, closed_by as person, null::bigint as course_id, null::bigint as pupil_id,
                      class_id || ':' || term_id as key, jsonb_build_object() as value""");

    private static final String REOPENINGS =
            recorded("reopening", "TEACHER", "asked", """
            insert into journal.reopening (school_id, term_id, course_id, asked_at, asked_by, asked_account, why)
            select p.school_id, p.id, c.id, s.at, t.person_id, a.id, '%s'
            from said s
            join school.term p on p.school_id = 1 and p.scheme = s.scheme and p.starts_on = s.starts
            join school.class_group k on k.school_id = p.school_id and k.year_id = p.year_id and k.scheme = p.scheme
            join people.group_class g on g.school_id = k.school_id and g.class_id = k.id
            join timetable.course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson' and not c.unmarked
            join lateral (select person_id from timetable.course_teacher t where t.school_id = c.school_id and t.course_id = c.id
                          order by t.since, t.person_id limit 1) t on true
            join access.account a on a.school_id = p.school_id and a.person_id = t.person_id
            where s.scheme = 'quarter' and p.ordinal = 1 and not exists (
                select from journal.class_closure x where x.school_id = k.school_id and x.term_id = p.id and x.class_id in (
                    select o.class_id from people.group_class o where o.school_id = c.school_id and o.group_id = c.group_id))
            order by c.id limit 1
            on conflict do nothing
            returning asked_at as at, asked_by as person, course_id, null::bigint as pupil_id, id::text as key,
                      jsonb_build_object('why', why) as value""".formatted(DemoTexts.of("reopening.why")));

    // What is recorded and its event in one statement: an event of each row that it wrote, whatever else stands there.
    private static String recorded(String entity, String role, String rows) {
        return recorded(entity, role, "recorded", rows);
    }

    private static String recorded(String entity, String role, String action, String rows) {
        return """
                with said as (select ?::timestamptz as at, ?::text as scheme, ?::date as starts), made as (%s)
                insert into audit.change_event (school_id, id, at, person_id, role, entity, action, course_id, pupil_id, entity_key, new_value)
                select 1, ? + row_number() over (order by at, key), at, person, '%s', '%s', '%s', course_id, pupil_id, key, value
                from made""".formatted(rows, role, entity, action);
    }

    // The numbers are taken from the same row of numbers as those of the days before and after.
    private void record(String sql, DemoTable table, Instant at, String scheme, DemoCalendar.Span span) {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, at, scheme, span);
            statement.setLong(4, copy.last(DemoTable.EVENT));
            int rows = statement.executeUpdate();
            copy.written(table, rows);
            copy.numbered(DemoTable.EVENT, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Instant at, String scheme, DemoCalendar.Span span)
            throws SQLException {
        statement.setTimestamp(1, Timestamp.from(at));
        statement.setString(2, scheme);
        statement.setObject(3, span.starts());
    }
}
