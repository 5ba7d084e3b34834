package eljur.exchange;

import eljur.access.AccountStates;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was built on an applied import since: while there is any, it cannot be undone. */
@Component
class Dependents {

    private static final int SHOWN = 50;

    /** @param kind key of the sentence: {@code lesson}, {@code marks}, … */
    record Dependent(String kind, String name, String path) {}

    // made: what this batch created, by entity.
    private static final String MADE = """
            with made as (
                select entity, entity_id from exchange.imported_row
                where school_id = :school and batch_id = :batch and action = 'created'),
            weekly as (select entity_id::bigint as id from made where entity = 'weekly-lesson'),
            course as (select entity_id::bigint as id from made where entity = 'course'),
            pupil as (select entity_id::bigint as id from made where entity = 'pupil'),
            person as (select entity_id::bigint as id from made where entity = 'person')
            """;

    private final JdbcClient db;
    private final AccountStates states;

    Dependents(JdbcClient db, AccountStates states) {
        this.db = db;
        this.states = states;
    }

    List<Dependent> of(CurrentUser who, Batch batch) {
        List<Dependent> all = new ArrayList<>();
        all.addAll(asked(who, batch, """
                select 'lesson' as kind, to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name as name, '/lessons/' || l.lesson_id as path
                from journal.v_lesson l
                join timetable.v_lesson s on s.school_id = l.school_id and s.lesson_id = l.lesson_id
                join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                where l.school_id = :school and (s.weekly_id in (select id from weekly) or l.course_id in (select id from course))
                union all
                select 'homework', to_char(h.due_on, 'DD.MM.YYYY') || ', ' || c.name, '/lessons/' || h.lesson_id
                from journal.v_homework h
                join timetable.v_lesson s on s.school_id = h.school_id and s.lesson_id = h.due_lesson_id
                join timetable.v_course c on c.school_id = h.school_id and c.course_id = h.course_id
                where h.school_id = :school and s.weekly_id in (select id from weekly)
                union all
                select 'homework', to_char(a.due_on, 'DD.MM.YYYY') || ', ' || c.name, '/assignments/' || a.assignment_id
                from homework.v_assignment a
                join timetable.v_course c on c.school_id = a.school_id and c.course_id = a.course_id
                where a.school_id = :school and a.course_id in (select id from course)
                union all
                select 'lesson', to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name, '/lessons/' || l.lesson_id
                from journal.v_lesson l
                join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                where l.school_id = :school and l.topic_id in (select entity_id::bigint from made where entity = 'planned-topic')
                order by kind desc, name"""));
        all.addAll(asked(who, batch, """
                select 'pupil' as kind, p.name || ', ' || to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name as name,
                       '/lessons/' || l.lesson_id as path
                from journal.v_cell k
                join pupil on pupil.id = k.pupil_id
                join journal.v_lesson l on l.school_id = k.school_id and l.lesson_id = k.lesson_id
                join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                join people.v_person p on p.school_id = k.school_id and p.person_id = k.pupil_id
                where k.school_id = :school
                union all
                select 'period-mark', p.name || ', ' || c.name, '/registers/' || c.course_id
                from journal.v_period_mark k
                join timetable.v_course c on c.school_id = k.school_id and c.course_id = k.course_id
                join people.v_person p on p.school_id = k.school_id and p.person_id = k.pupil_id
                where k.school_id = :school and (k.pupil_id in (select id from pupil) or k.course_id in (select id from course))
                union all
                select 'closure', c.name, '/registers/' || c.course_id
                from journal.v_period_closure k
                join timetable.v_course c on c.school_id = k.school_id and c.course_id = k.course_id
                where k.school_id = :school and k.course_id in (select id from course)
                order by kind, name"""));
        all.addAll(asked(who, batch, """
                select case when s.cancelled then 'cancellation' else 'substitution' end as kind,
                       to_char(s.on_date, 'DD.MM.YYYY') || ', ' || c.name as name, '/lessons/' || s.lesson_id as path
                from timetable.v_lesson s
                join timetable.v_course c on c.school_id = s.school_id and c.course_id = s.course_id
                where s.school_id = :school
                  and ((s.cancelled or s.substitute_id is not null or s.moved_from is not null or s.room_changed)
                         and (s.weekly_id in (select id from weekly) or s.substitute_id in (select id from person))
                       or s.extra and s.course_id in (select id from course))
                union all
                select 'topics', c.name, '/registers/' || c.course_id
                from timetable.v_course c
                where c.school_id = :school and c.course_id in (select id from course) and exists (
                    select from timetable.v_planned_topic t where t.school_id = c.school_id and t.course_id = c.course_id)
                order by kind, name"""));
        all.addAll(asked(who, batch, """
                select 'members' as kind, g.name, '/groups/' || g.group_id as path
                from people.v_study_group g
                where g.school_id = :school and g.group_id in (select entity_id::bigint from made where entity = 'study-group')
                  and exists (
                      select from people.v_group_member m
                      where m.school_id = g.school_id and m.group_id = g.group_id
                        and m.group_id || ':' || m.pupil_id || ':' || m.since not in (
                            select entity_id from made where entity = 'group-member'))
                union all
                select 'enrolments', c.name, '/classes/' || c.class_id
                from school.v_class_group c
                where c.school_id = :school and c.class_id in (select entity_id::bigint from made where entity = 'class-group')
                  and exists (select from people.v_enrolment e where e.school_id = c.school_id and e.class_id = c.class_id
                              and e.enrolment_id not in (select entity_id::bigint from made where entity = 'enrolment'))
                order by kind, name"""));
        all.addAll(accounts(who, batch));
        return all;
    }

    private List<Dependent> accounts(CurrentUser who, Batch batch) {
        List<Dependent> persons = asked(who, batch, """
                select p.person_id::text as kind, p.name, '' as path from people.v_person p
                where p.school_id = :school and p.person_id in (select id from person) order by p.name""", 100_000);
        List<PersonId> ids = persons.stream()
                .map(person -> new PersonId(Long.parseLong(person.kind())))
                .toList();
        var holders = states.holders(who.school(), ids);
        return persons.stream()
                .filter(person -> holders.contains(new PersonId(Long.parseLong(person.kind()))))
                .map(person -> new Dependent("account", person.name(), ""))
                .toList();
    }

    private List<Dependent> asked(CurrentUser who, Batch batch, String sql) {
        return asked(who, batch, sql, SHOWN);
    }

    private List<Dependent> asked(CurrentUser who, Batch batch, String sql, int most) {
        return db.sql(MADE + sql + " limit " + most)
                .param("school", who.schoolId())
                .param("batch", batch.id())
                .query((row, n) -> new Dependent(row.getString("kind"), row.getString("name"), row.getString("path")))
                .list();
    }
}
