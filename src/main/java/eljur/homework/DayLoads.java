package eljur.homework;

import eljur.journal.AheadHomework.DayLoad;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much homework there is for a day: of lessons and set ahead, together. */
@Component
class DayLoads {

    private final JdbcClient db;

    DayLoads(JdbcClient db) {
        this.db = db;
    }

    /**
     * The minutes of the pupil of this course who has most to do, so that two halves of a class do not count twice. It is asked from
     * the few groups they are in; from the pupils, every group of the school was put together for each of the days.
     *
     * @param lesson whose own homework does not count, 0: none
     * @param assignment that does not count, 0: none
     */
    List<DayLoad> of(long school, long course, LocalDate at, long lesson, long assignment, List<LocalDate> days) {
        return db.sql("""
                        with mine as materialized (
                            select distinct g.pupil_id from people.v_group_pupil g
                            where g.school_id = :school and g.group_id = (
                                select c.group_id from timetable.v_course c where c.school_id = :school and c.course_id = :course)
                              and :at >= g.since and (g.until is null or :at <= g.until)),
                        groups as materialized (
                            select k.group_id from mine m
                            join people.v_enrolment e on e.school_id = :school and e.pupil_id = m.pupil_id
                            join people.v_group_class k on k.school_id = :school and k.class_id = e.class_id
                            union
                            select k.group_id from mine m
                            join people.v_group_member k on k.school_id = :school and k.pupil_id = m.pupil_id),
                        courses as materialized (
                            select c.course_id, c.group_id, c.subject from timetable.v_course c
                            where c.school_id = :school and c.group_id = any (array(select group_id from groups))),
                        due as materialized (
                            select c.group_id, c.subject, h.due_on, h.minutes from journal.v_homework h
                            join courses c on c.course_id = h.course_id
                            where h.school_id = :school and h.course_id = any (array(select course_id from courses))
                              and h.due_on = any (:days::date[]) and h.lesson_id <> :lesson and h.minutes > 0
                            union all
                            select coalesce(a.group_id, c.group_id), c.subject, a.due_on, a.minutes from homework.assignment a
                            join courses c on c.course_id = a.course_id
                            where a.school_id = :school and a.withdrawn_at is null and a.course_id = any (array(select course_id from courses))
                              and a.due_on = any (:days::date[]) and a.id <> :assignment and a.minutes > 0 and a.audience <> 'pupils'),
                        todo as materialized (
                            select d.due_on, m.pupil_id, d.subject, d.minutes from people.v_group_pupil g
                            join mine m on m.pupil_id = g.pupil_id
                            join due d on d.group_id = g.group_id and d.due_on >= g.since and (g.until is null or d.due_on <= g.until)
                            where g.school_id = :school and g.group_id = any (array(select group_id from due))
                            union all
                            select a.due_on, m.pupil_id, c.subject, a.minutes from homework.assignment a
                            join courses c on c.course_id = a.course_id
                            join mine m on m.pupil_id = any (a.pupils)
                            where a.school_id = :school and a.withdrawn_at is null and a.course_id = any (array(select course_id from courses))
                              and a.due_on = any (:days::date[]) and a.id <> :assignment and a.minutes > 0 and a.audience = 'pupils'),
                        most as materialized (
                            select distinct on (s.due_on) s.due_on, s.pupil_id, s.minutes
                            from (select due_on, pupil_id, sum(minutes) as minutes from todo group by due_on, pupil_id) s
                            order by s.due_on, s.minutes desc, s.pupil_id)
                        select d.day, coalesce(m.minutes, 0) as minutes,
                               coalesce((select string_agg(x.subject || ' ' || x.minutes, ', ' order by x.minutes desc, x.subject)
                                         from (select t.subject, sum(t.minutes) as minutes from todo t
                                               where t.due_on = m.due_on and t.pupil_id = m.pupil_id group by t.subject) x), '') as subjects,
                               coalesce((select min(k.grade) from timetable.v_course c
                                         join people.v_group_class gc on gc.school_id = c.school_id and gc.group_id = c.group_id
                                         join school.v_class_group k on k.school_id = gc.school_id and k.class_id = gc.class_id
                                         where c.school_id = :school and c.course_id = :course), 0) as grade,
                               (select f.minutes from homework.first_grade_norm f where f.school_id = :school and f.since <= d.day
                                order by f.since desc, f.id desc limit 1) as first
                        from unnest(:days::date[]) with ordinality as d (day, n) left join most m on m.due_on = d.day order by d.n""")
                .param("school", school)
                .param("course", course)
                .param("at", at)
                .param("lesson", lesson)
                .param("assignment", assignment)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> new DayLoad(
                        row.getInt("minutes"),
                        HomeworkNorms.minutes(
                                row.getInt("grade"),
                                row.getObject("day", LocalDate.class),
                                row.getObject("first", Integer.class)),
                        row.getString("subjects")))
                .list();
    }
}
