package eljur.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the teacher of the demonstration has set ahead for the class of its pupil, once, at the first start: something for all with a link
 * and a file, something for the pupil alone; and a few control works in the schedule, two of them on one day.
 */
final class SetAhead {

    private static final String LINK = "https://resh.edu.ru/";

    private final Connection connection;
    private final Instant now;
    private final LocalDate today;

    SetAhead(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
        this.today = LocalDate.ofInstant(now, DemoSchool.ZONE);
    }

    void write() throws SQLException {
        if (count("select count(*) from homework.assignment") > 0) return;
        assignment(1, DemoTexts.of("ahead.all"), 25, LINK, false);
        assignment(2, DemoTexts.of("ahead.one"), 15, null, true);
        attach();
        // Of the first day a week ahead that has them, two subjects clash; a third stands a week later, from outside.
        controlWork(7, 2, "school");
        controlWork(7, 3, "school");
        controlWork(14, 4, "federal");
    }

    // The course that the demonstration's teacher gives to its pupil; the nth lesson after today.
    private void assignment(int nth, String text, int minutes, @Nullable String link, boolean personal)
            throws SQLException {
        update(
                """
                with course as (
                    select c.id, p.person_id as pupil, t.person_id as teacher from access.account p
                    join people.enrolment e on e.pupil_id = p.person_id and e.until is null
                    join people.group_class g on g.class_id = e.class_id
                    join people.study_group s on s.id = g.group_id and s.whole
                    join timetable.course c on c.group_id = g.group_id and c.kind = 'lesson'
                    join timetable.course_teacher t on t.course_id = c.id and t.until is null
                    join access.account a on a.person_id = t.person_id and a.login = 'teacher'
                    where p.login = 'pupil' order by c.id limit 1),
                due as (
                    select l.id, l.on_date, c.* from course c (course, pupil, teacher)
                    join timetable.scheduled_lesson l on l.course_id = c.course and l.on_date > ?
                    order by l.on_date, l.starts_at offset ? limit 1)
                insert into homework.assignment (school_id, course_id, due_on, due_lesson_id, text, minutes, links, audience, pupils, recorded_at, recorded_by)
                select ?, course, on_date, id, ?, ?, array_remove(array[?::text], null), ?, case when ? then array[pupil] else '{}' end, ?, teacher from due""",
                today,
                nth,
                DemoSchool.ID,
                text,
                minutes,
                link,
                personal ? "pupils" : "all",
                personal,
                Timestamp.from(now));
        event(
                "assignment",
                "recorded",
                "select to_jsonb(a) as it, a.id, a.course_id, a.recorded_by from homework.assignment a order by id desc limit 1",
                "TEACHER");
    }

    private void attach() throws SQLException {
        byte[] content = DemoTexts.of("ahead.file").getBytes(StandardCharsets.UTF_8);
        update("""
                with first as (select id, recorded_at, recorded_by from homework.assignment order by id limit 1),
                kept as (
                    insert into homework.file (school_id, sha256, kind, bytes, content, state, stored_at, stored_by)
                    select ?, encode(sha256(x.content), 'hex'), 'TXT', length(x.content), x.content, 'unchecked', f.recorded_at, f.recorded_by
                    from first f, (select ?::bytea as content) x returning school_id, sha256)
                insert into homework.attachment (school_id, assignment_id, sha256, name, added_at, added_by)
                select k.school_id, f.id, k.sha256, ?, f.recorded_at, f.recorded_by from kept k, first f""", DemoSchool.ID, content, DemoTexts.of("ahead.file.name"));
    }

    // On the first day from then on with so many subjects of the pupil's class, the nth of them by their number.
    private void controlWork(int days, int nth, String level) throws SQLException {
        update("""
                with mine as (
                    select distinct e.class_id, l.on_date, c.subject_id from access.account p
                    join people.enrolment e on e.pupil_id = p.person_id and e.until is null
                    join people.group_class g on g.class_id = e.class_id
                    join timetable.course c on c.group_id = g.group_id and c.kind = 'lesson'
                    join timetable.scheduled_lesson l on l.course_id = c.id and l.on_date >= ?
                    where p.login = 'pupil'),
                day as (select on_date from mine group by on_date having count(*) >= 4 order by on_date limit 1)
                insert into homework.control_work (school_id, class_id, subject_id, on_date, level, recorded_at, recorded_by)
                select ?, m.class_id, m.subject_id, m.on_date, ?, ?, (select person_id from access.account where login = 'deputy')
                from mine m join day d on d.on_date = m.on_date order by m.subject_id offset ? limit 1""", today.plusDays(days), DemoSchool.ID, level, Timestamp.from(now), nth - 1);
        event(
                "control-work",
                "recorded",
                "select to_jsonb(a) as it, a.id, null::bigint as course_id, a.recorded_by from homework.control_work a order by id desc limit 1",
                "DEPUTY_HEAD");
    }

    private void event(String entity, String action, String row, String role) throws SQLException {
        int rows = update(
                "insert into audit.change_event (school_id, id, at, person_id, role, entity, action, course_id, entity_key, new_value)"
                        + " select ?, " + EventNumbers.NEXT.formatted("")
                        + ", ?, x.recorded_by, ?, ?, ?, x.course_id, x.id::text, x.it from (" + row + ") x",
                DemoSchool.ID,
                Timestamp.from(now),
                role,
                entity,
                action);
        EventNumbers.taken(connection, rows);
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }
}
