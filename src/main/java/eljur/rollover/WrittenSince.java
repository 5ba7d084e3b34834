package eljur.rollover;

import eljur.access.CurrentUser;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written or built in the new year since it was turned: while there is any, the turn is not taken back. */
@Component
class WrittenSince {

    private static final int SHOWN = 50;

    /** @param kind key of the sentence */
    record Written(String kind, String name, String path) {}

    private final JdbcClient db;

    WrittenSince(JdbcClient db) {
        this.db = db;
    }

    List<Written> of(CurrentUser who, long turn) {
        return db.sql("""
                        with made as materialized (
                            select entity, entity_id from rollover.turned_row
                            where school_id = :school and turn_id = :turn and action = 'created'),
                        course as materialized (select entity_id::bigint as id from made where entity = 'course'),
                        class as materialized (select entity_id::bigint as id from made where entity = 'class-group'),
                        team as materialized (select entity_id::bigint as id from made where entity = 'study-group'),
                        found as (
                            select 1 as rank, 'lesson' as kind, to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name as name,
                                   '/lessons/' || l.lesson_id as path
                            from journal.v_lesson l join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                            where l.school_id = :school and l.course_id in (select id from course)
                            union all
                            select 2, 'period-mark', p.name || ', ' || c.name, '/registers/' || c.course_id
                            from journal.v_period_mark m
                            join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id
                            join people.v_person p on p.school_id = m.school_id and p.person_id = m.pupil_id
                            where m.school_id = :school and m.course_id in (select id from course)
                            union all
                            select 3, 'week', c.name, '/registers/' || c.course_id from timetable.v_course c
                            where c.school_id = :school and c.course_id in (select id from course) and exists (
                                select from timetable.v_weekly_lesson w where w.school_id = c.school_id and w.course_id = c.course_id)
                            union all
                            select 4, 'topics', c.name, '/registers/' || c.course_id from timetable.v_course c
                            where c.school_id = :school and c.course_id in (select id from course) and exists (
                                select from timetable.v_planned_topic t where t.school_id = c.school_id and t.course_id = c.course_id)
                            union all
                            select 5, 'course', c.name, '/registers/' || c.course_id from timetable.v_course c
                            where c.school_id = :school and c.group_id in (select id from team) and c.course_id not in (select id from course)
                            union all
                            select 6, 'teacher', p.name || ', ' || c.name, '/registers/' || c.course_id
                            from timetable.v_course_teacher t
                            join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                            join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                            where t.school_id = :school and t.course_id in (select id from course) and not exists (
                                select from made m where m.entity = 'course-teacher'
                                and m.entity_id = t.course_id || ':' || t.person_id || ':' || t.since)
                            union all
                            select 7, 'pupil', p.name || ', ' || k.name, '/pupils/' || p.person_id
                            from people.v_enrolment e
                            join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                            join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                            where e.school_id = :school and e.class_id in (select id from class)
                              and (e.until is not null or not exists (
                                  select from made m where m.entity = 'enrolment' and m.entity_id = e.enrolment_id::text))
                            union all
                            select 7, 'movement', p.name || ', ' || to_char(o.order_date, 'DD.MM.YYYY'), '/pupils/' || p.person_id
                            from people.v_movement o
                            join people.v_person p on p.school_id = o.school_id and p.person_id = o.pupil_id
                            where o.school_id = :school and o.annulled_at is null
                              and o.movement_id > (select max(m.entity_id::bigint) from made m where m.entity = 'movement')
                              and o.pupil_id in (
                                  select f.pupil_id from people.v_movement f join made m on m.entity = 'movement' and m.entity_id = f.movement_id::text
                                  where f.school_id = :school)
                            union all
                            select 8, 'member', p.name || ', ' || g.name, '/groups/' || g.group_id
                            from people.v_group_member x
                            join people.v_study_group g on g.school_id = x.school_id and g.group_id = x.group_id
                            join people.v_person p on p.school_id = x.school_id and p.person_id = x.pupil_id
                            where x.school_id = :school and x.group_id in (select id from team) and not exists (
                                select from made m where m.entity = 'group-member'
                                and m.entity_id = x.group_id || ':' || x.pupil_id || ':' || x.since)
                            union all
                            select 9, 'tutor', p.name || ', ' || k.name, '/classes/' || k.class_id || '/tutors'
                            from people.v_form_tutor f
                            join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                            join people.v_person p on p.school_id = f.school_id and p.person_id = f.person_id
                            where f.school_id = :school and f.class_id in (select id from class) and not exists (
                                select from made m where m.entity = 'form-tutor'
                                and m.entity_id = f.class_id || ':' || f.person_id || ':' || f.since)
                            union all
                            select 10, 'group', g.name, '/groups/' || g.group_id from people.v_study_group g
                            where g.school_id = :school and g.group_id not in (select id from team) and exists (
                                select from people.v_group_class c
                                where c.school_id = g.school_id and c.group_id = g.group_id and c.class_id in (select id from class)))
                        select kind, name, path from found order by rank, name limit :most""")
                .param("school", who.schoolId())
                .param("turn", turn)
                .param("most", SHOWN)
                .query((row, n) -> new Written(row.getString("kind"), row.getString("name"), row.getString("path")))
                .list();
    }
}
