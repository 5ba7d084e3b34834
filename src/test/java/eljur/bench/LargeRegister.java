package eljur.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register as large as one gets: 35 pupils by 70 lessons of the term, a mark in every second cell, three in every tenth. */
final class LargeRegister {

    private LargeRegister() {}

    /** A course of its own for the teacher of the stage, beside what stands. */
    static long set(JdbcClient db, Stage stage) {
        long course = course(db, stage);
        lessons(db, course, stage.term());
        records(db, course, stage.term());
        db.sql("analyze").update();
        return course;
    }

    /** Lessons of it, the first ones first. */
    static List<Long> lessons(JdbcClient db, long course) {
        return db.sql("select id from timetable.scheduled_lesson where course_id = ? order by id")
                .param(course)
                .query(Long.class)
                .list();
    }

    /** By pupil, what stands in the column of a lesson. */
    static Map<Long, Long> versions(JdbcClient db, long course, long lesson) {
        Map<Long, Long> versions = new HashMap<>();
        db.sql("""
                        select m.pupil_id, coalesce(k.version, 0) as version from timetable.course c
                        join people.group_member m on m.group_id = c.group_id
                        left join journal.cell k on k.pupil_id = m.pupil_id and k.lesson_id = :lesson
                        where c.id = :course""").param("lesson", lesson).param("course", course).query(row -> {
            versions.put(row.getLong("pupil_id"), row.getLong("version"));
        });
        return versions;
    }

    private static long course(JdbcClient db, Stage stage) {
        return db.sql("""
                        with held as (
                            insert into people.study_group (school_id, year_id, name, whole)
                            select school_id, year_id, 'Большая группа', false from timetable.course where id = :like returning id, year_id),
                        sits as (
                            insert into people.group_member (school_id, group_id, pupil_id, since)
                            select 1, held.id, e.pupil_id, t.starts_on
                            from held, school.term t, lateral (
                                select distinct pupil_id from people.enrolment
                                where until is null and since <= t.starts_on order by pupil_id limit 35) e
                            where t.id = :term),
                        made as (
                            insert into timetable.course (school_id, year_id, kind, subject_id, group_id, name, scheme)
                            select 1, held.year_id, 'lesson', c.subject_id, held.id, 'Большой журнал', c.scheme
                            from held, timetable.course c where c.id = :like returning id),
                        taught as (
                            insert into timetable.course_teacher (school_id, course_id, person_id, since)
                            select 1, made.id, a.person_id, t.starts_on from made, access.account a, school.term t
                            where a.login = :teacher and t.id = :term),
                        open as (
                            insert into journal.register_period (school_id, course_id, term_id) select 1, made.id, :term from made)
                        select id from made""")
                .param("like", stage.register().course())
                .param("term", stage.term())
                .param("teacher", stage.register().teacher())
                .query(Long.class)
                .single();
    }

    private static void lessons(JdbcClient db, long course, long term) {
        db.sql("""
                insert into timetable.scheduled_lesson (school_id, course_id, on_date, ordinal, starts_at, ends_at)
                select 1, :course, d.day::date, n, '14:00'::time + n * interval '50 minutes', '14:45'::time + n * interval '50 minutes'
                from school.term t, generate_series(t.starts_on, t.ends_on, interval '1 day') d (day), generate_series(1, 3) n
                where t.id = :term and extract(isodow from d.day) <= 6
                order by d.day, n limit 70""").param("course", course).param("term", term).update();
    }

    private static void records(JdbcClient db, long course, long term) {
        db.sql("""
                with given as (
                    insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, attendance_at, changed_at, changed_by)
                    select 1, l.id, l.course_id, :term, l.on_date, 'Тема урока', l.on_date, l.on_date, t.person_id
                    from timetable.scheduled_lesson l join timetable.course_teacher t on t.course_id = l.course_id
                    where l.course_id = :course returning id, on_date, changed_by),
                held as (
                    insert into journal.work (school_id, course_id, term_id, lesson_id, work_code, held_on)
                    select 1, :course, :term, given.id, (select code from journal.work_type order by ordinal limit 1), given.on_date
                    from given returning id, lesson_id, held_on),
                filled as (
                    select held.id as work_id, held.lesson_id, held.held_on, m.pupil_id, given.changed_by,
                           case when (m.pupil_id + held.lesson_id) % 10 = 0 then 3 else 1 end as marks
                    from held join given on given.id = held.lesson_id
                    join timetable.course c on c.id = :course join people.group_member m on m.group_id = c.group_id
                    where (m.pupil_id + held.lesson_id) % 2 = 0),
                cells as (
                    insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                    select 1, lesson_id, pupil_id, 1, held_on, held_on, changed_by from filled)
                insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, recorded_at, recorded_by)
                select 1, work_id, pupil_id, n, lesson_id, (3 + (pupil_id + n) % 3)::text, held_on, changed_by
                from filled, generate_series(1, filled.marks) n""").param("course", course).param("term", term).update();
    }
}
