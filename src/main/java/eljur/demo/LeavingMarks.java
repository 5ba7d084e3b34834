package eljur.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Behaviour of the periods that are over, and what stands in the certificates already: a few exams that were written early, and the last
 * marks of what ended in grade 8. Statements over what is there, each row once: what people changed meanwhile is theirs.
 */
final class LeavingMarks {

    private final Connection connection;
    private final DemoCalendar calendar;
    private final Instant now;

    LeavingMarks(Connection connection, DemoCalendar calendar, Instant now) {
        this.connection = connection;
        this.calendar = calendar;
        this.now = now;
    }

    void write() throws SQLException {
        run(SETTING, DemoTexts.of("behaviour.act"));
        run(BEHAVIOUR, null);
        run(EXAMS, DemoTexts.of("exam.subject"));
        run(FINALS, null);
    }

    private static final String SETTING = """
            with said as (select ?::timestamptz as now, ?::date as starts, ?::text as act)
            insert into results.setting (school_id, kind, since, from_grade, to_grade, way, act, recorded_at, recorded_by)
            select 1, 'behaviour', s.starts, 1, 11, 'words', s.act, s.starts - interval '3 days', a.person_id
            from said s join access.account a on a.school_id = 1 and a.login = 'deputy'
            where not exists (select from results.setting where school_id = 1 and kind = 'behaviour')""";

    // Of each period on its last day, by whoever leads the class.
    private static final String BEHAVIOUR = recorded("behaviour-mark", "FORM_TUTOR", """
            insert into results.behaviour_mark (school_id, term_id, pupil_id, version, scale, value, recorded_at, recorded_by)
            select 1, t.id, e.pupil_id, 1, 'words', case e.pupil_id * 7 % 11 when 0 then 'satisfactory' else 'exemplary' end,
                   (t.ends_on + time '15:00') at time zone 'Europe/Simferopol', u.person_id
            from said s
            join school.academic_year y on y.school_id = 1 and y.starts_on = s.starts
            join school.term t on t.school_id = 1 and t.year_id = y.id and t.ends_on + interval '1 day' < s.now
            join school.class_group k on k.school_id = 1 and k.year_id = y.id and k.scheme = t.scheme
            join people.form_tutor u on u.school_id = 1 and u.class_id = k.id and u.until is null
            join people.enrolment e on e.school_id = 1 and e.class_id = k.id and e.since <= t.ends_on and coalesce(e.until, 'infinity') >= t.ends_on
            where not exists (select from results.behaviour_mark b where b.school_id = 1 and b.term_id = t.id and b.pupil_id = e.pupil_id)
            returning recorded_at as at, recorded_by as person, pupil_id, term_id || ':' || pupil_id as key, value""");

    // Two pupils of each class wrote Russian early, and the result came three weeks into the year.
    private static final String EXAMS = recorded("exam-mark", "DEPUTY_HEAD", """
            insert into results.result_mark (school_id, year_id, pupil_id, subject_id, kind, version, value, known_on, decided_at, decided_by)
            select 1, p.year_id, p.pupil_id, c.subject_id, 'exam', 1, (4 + p.pupil_id % 2)::text, s.starts + 21,
                   (s.starts + 22 + time '11:00') at time zone 'Europe/Simferopol', a.person_id
            from said s
            join access.account a on a.school_id = 1 and a.login = 'deputy'
            join lateral (select k.year_id, e.pupil_id, k.id as class_id, row_number() over (partition by k.id order by e.pupil_id) as place
                          from school.class_group k
                          join school.academic_year y on y.school_id = 1 and y.id = k.year_id and y.starts_on = s.starts
                          join people.enrolment e on e.school_id = 1 and e.class_id = k.id and e.until is null
                          where k.school_id = 1 and k.grade = 9) p on p.place <= 2
            join people.group_class g on g.school_id = 1 and g.class_id = p.class_id
            join timetable.course c on c.school_id = 1 and c.group_id = g.group_id and c.kind = 'lesson'
            join school.subject j on j.school_id = 1 and j.id = c.subject_id and j.name = s.act
            where s.starts + 23 < s.now
            on conflict do nothing
            returning decided_at as at, decided_by as person, pupil_id, year_id || ':' || subject_id || ':' || pupil_id as key, value""");

    // What nobody of grade 9 has any more keeps its last mark; the deputy took it over in the first weeks.
    private static final String FINALS = recorded("final-mark", "DEPUTY_HEAD", """
            insert into results.result_mark (school_id, year_id, pupil_id, subject_id, kind, version, value, proposed, rule, inputs, decided_at, decided_by)
            select 1, k.year_id, e.pupil_id, c.subject_id, 'final', 1, m.value, m.value,
                   jsonb_build_object('grade', 9, 'since', '2021-01-01', 'way', 'ALIKE', 'parts', jsonb_build_array(c.subject_id), 'act', ''),
                   jsonb_build_object('value', v.name, 'sum', m.value::int, 'count', 1, 'doubt', null, 'from', jsonb_build_array(jsonb_build_object(
                       'value', v.name, 'kind', 'YEAR', 'grade', 8, 'year', o.name, 'ordinal', 0, 'subject', c.subject_id, 'brought', false))),
                   (s.starts + 30 + time '12:00') at time zone 'Europe/Simferopol', a.person_id
            from said s
            join access.account a on a.school_id = 1 and a.login = 'deputy'
            join school.academic_year y on y.school_id = 1 and y.starts_on = s.starts
            join school.class_group k on k.school_id = 1 and k.year_id = y.id and k.grade = 9
            join people.enrolment e on e.school_id = 1 and e.class_id = k.id and e.until is null
            join journal.year_mark m on m.school_id = 1 and m.pupil_id = e.pupil_id
            join (values ('5', 'FIVE'), ('4', 'FOUR'), ('3', 'THREE')) as v (value, name) on v.value = m.value
            join timetable.course c on c.school_id = 1 and c.id = m.course_id and c.year_id <> y.id
            join school.academic_year o on o.school_id = 1 and o.id = c.year_id
            where s.starts + 31 < s.now and not exists (
                select from timetable.course now join people.group_class g on g.school_id = 1 and g.group_id = now.group_id
                where now.school_id = 1 and now.subject_id = c.subject_id and g.class_id = k.id)
            on conflict do nothing
            returning decided_at as at, decided_by as person, pupil_id, year_id || ':' || subject_id || ':' || pupil_id as key, value""");

    // What is recorded and its event in one statement.
    private static String recorded(String entity, String role, String rows) {
        return """
                with said as (select ?::timestamptz as now, ?::date as starts, ?::text as act), made as (%s)
                insert into audit.change_event (school_id, id, at, person_id, role, entity, action, pupil_id, entity_key, new_value)
                select 1, %s, at, person, '%s', '%s', 'recorded', pupil_id, key, jsonb_build_object('value', value) from made order by at, key""".formatted(rows, EventNumbers.NEXT.formatted("order by at, key"), role, entity);
    }

    private void run(String sql, @Nullable String act) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, calendar.starts());
            statement.setString(3, act);
            EventNumbers.taken(connection, statement.executeUpdate());
        }
    }
}
