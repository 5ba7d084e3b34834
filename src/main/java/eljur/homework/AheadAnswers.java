package eljur.homework;

import eljur.homework.controls.ControlAdvice;
import eljur.journal.AheadHomework;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the journal asks about homework set ahead. */
@Component
class AheadAnswers implements AheadHomework {

    private final JdbcClient db;
    private final DayLoads loads;
    private final AssignmentWords words;
    private final ControlAdvice controls;

    AheadAnswers(JdbcClient db, DayLoads loads, AssignmentWords words, ControlAdvice controls) {
        this.db = db;
        this.loads = loads;
        this.words = words;
        this.controls = controls;
    }

    @Override
    public List<Task> due(long school, long course, LocalDate day) {
        return db.sql("""
                        select a.id, a.text, a.minutes, a.audience, coalesce(g.name, '') as group_name, array(
                                   select p.name from people.v_person p where p.school_id = a.school_id and p.person_id = any (a.pupils)
                                   order by p.name collate "ru-x-icu") as names
                        from homework.assignment a
                        left join people.v_study_group g on g.school_id = a.school_id and g.group_id = a.group_id
                        where a.school_id = ? and a.course_id = ? and a.due_on = ? and a.withdrawn_at is null
                        order by a.id""")
                .params(school, course, day)
                .query((row, n) -> new Task(
                        row.getLong("id"),
                        row.getString("text"),
                        words.whom(
                                Audience.of(row.getString("audience")), row.getString("group_name"), List.of((String[])
                                        row.getArray("names").getArray())),
                        row.getObject("minutes", Integer.class)))
                .list();
    }

    @Override
    public List<DayLoad> loads(long school, long course, LocalDate at, long except, List<LocalDate> days) {
        return loads.of(school, course, at, except, 0, days);
    }

    @Override
    public Controls controls(long school, long course, LocalDate day) {
        var advice = controls.of(school, course, day);
        return new Controls(advice.held(), advice.said());
    }

    @Override
    public Set<Long> awaited(long school, Collection<Long> lessons) {
        return Set.copyOf(db.sql("""
                        select due_lesson_id from homework.assignment
                        where school_id = :school and due_lesson_id = any(:lessons) and withdrawn_at is null""")
                .param("school", school)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    @Override
    public List<TouchedRow> moved(long school, long lesson, LocalDate day) {
        return db.sql("""
                        with was as (select t.id, to_jsonb(t) as it from homework.assignment t
                                     where t.school_id = :school and t.due_lesson_id = :lesson and t.withdrawn_at is null),
                        written as (
                            update homework.assignment t set due_on = :day, version = t.version + 1
                            where t.school_id = :school and t.due_lesson_id = :lesson and t.withdrawn_at is null
                            returning t.id, to_jsonb(t) as it)
                        select w.id::text as key, was.it::text as before, w.it::text as after from written w join was using (id)""")
                .param("school", school)
                .param("lesson", lesson)
                .param("day", day)
                .query((row, n) -> new TouchedRow(
                        "assignment", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
