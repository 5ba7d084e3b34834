package eljur.homework.controls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The control works of classes, wherever they are written down: in the schedule, in registers, in plans of topics. */
@Component
class ControlWorks {

    private final JdbcClient db;

    ControlWorks(JdbcClient db) {
        this.db = db;
    }

    /**
     * Of these classes between these days; one of a class or its group, day and subject, the schedule's own entry first. A topic that is not used yet
     * stands at the lesson that it falls on, when those before it take one lesson each.
     */
    List<ControlWork> of(long school, List<Long> classes, LocalDate today, LocalDate first, LocalDate last) {
        List<ControlWork> works = db.sql("""
                        with course as materialized (
                            select g.class_id, c.course_id, c.subject_id, c.subject, case when s.whole then 0 else s.group_id end as part,
                                   case when not s.whole then s.name end as part_name
                            from people.v_group_class g
                            join people.v_study_group s on s.school_id = g.school_id and s.group_id = g.group_id
                            join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                            where g.school_id = :school and g.class_id = any (:classes)),
                        planned as materialized (
                            select t.course_id, row_number() over (partition by t.course_id order by t.ordinal) as nth, y.control
                            from timetable.v_planned_topic t
                            left join journal.v_work_type y on y.school_id = t.school_id and y.code = t.work_code
                            where t.school_id = :school and t.course_id = any (array(select course_id from course))
                              and t.ordinal > coalesce((
                                select max(u.ordinal) from journal.v_lesson j
                                join timetable.v_planned_topic u on u.school_id = j.school_id and u.topic_id = j.topic_id
                                where j.school_id = :school and j.course_id = t.course_id), 0)),
                        ahead as materialized (
                            select l.course_id, l.on_date, row_number() over (partition by l.course_id order by l.on_date, l.starts_at) as nth
                            from timetable.v_lesson l
                            left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                            where l.school_id = :school and l.course_id = any (array(select course_id from course))
                              and l.on_date >= :today and not l.cancelled and j.topic_id is null)
                        select distinct on (x.class_id, x.on_date, x.subject_id, x.part) x.*, k.name as class_name from (
                            select 1 as place, w.id, w.class_id, w.subject_id, s.name as subject, 0 as part, null as part_name, w.on_date, w.level, w.note
                            from homework.control_work w join school.v_subject s on s.school_id = w.school_id and s.subject_id = w.subject_id
                            where w.school_id = :school and w.class_id = any (:classes) and w.withdrawn_at is null and w.on_date between :first and :last
                            union all
                            select 2, null, c.class_id, c.subject_id, c.subject, c.part, c.part_name, w.held_on, 'school', ''
                            from journal.v_control_work w join course c on c.course_id = w.course_id
                            where w.school_id = :school and w.held_on between :first and :last
                            union all
                            select 3, null, c.class_id, c.subject_id, c.subject, c.part, c.part_name, a.on_date, 'school', ''
                            from planned p join ahead a on a.course_id = p.course_id and a.nth = p.nth
                            join course c on c.course_id = p.course_id
                            where p.control and a.on_date between :first and :last) x
                        join school.v_class_group k on k.school_id = :school and k.class_id = x.class_id
                        order by x.class_id, x.on_date, x.subject_id, x.part, x.place""")
                .param("school", school)
                .param("classes", classes.toArray(Long[]::new))
                .param("today", today)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new ControlWork(
                        row.getObject("id", Long.class),
                        row.getLong("class_id"),
                        row.getLong("subject_id"),
                        row.getLong("part"),
                        ControlWork.name(
                                row.getString("subject"), row.getString("part_name"), row.getString("class_name")),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("level"),
                        row.getString("note")))
                .list();
        return ControlWork.once(works);
    }

    /** As far around a term as a better day is looked for. */
    Map<Long, ClassLessons> lessons(long school, List<Long> classes, ControlYears.Term term) {
        return lessons(
                school, classes, term.startsOn().minusDays(21), term.endsOn().plusDays(21));
    }

    /** The lessons of these classes between these days, and the hours of each subject in a year, as far as somebody planned them. */
    Map<Long, ClassLessons> lessons(long school, List<Long> classes, LocalDate first, LocalDate last) {
        Map<Long, List<ClassLessons.Place>> places = new HashMap<>();
        Map<Long, Map<Long, Integer>> hours = new HashMap<>();
        db.sql("""
                        select distinct g.class_id, l.on_date, c.subject_id, case when s.whole then 0 else s.group_id end as part, l.ordinal,
                               c.weekly_hours, k.grade
                        from people.v_group_class g
                        join people.v_study_group s on s.school_id = g.school_id and s.group_id = g.group_id
                        join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                        join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                        join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id and not l.cancelled
                        where g.school_id = :school and g.class_id = any (:classes) and l.on_date between :first and :last""")
                .param("school", school)
                .param("classes", classes.toArray(Long[]::new))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    long of = row.getLong("class_id"), subject = row.getLong("subject_id");
                    places.computeIfAbsent(of, id -> new ArrayList<>())
                            .add(new ClassLessons.Place(
                                    row.getObject("on_date", LocalDate.class),
                                    subject,
                                    row.getLong("part"),
                                    row.getInt("ordinal")));
                    int year = ControlLimits.yearHours(row.getDouble("weekly_hours"), row.getInt("grade"));
                    if (year > 0)
                        hours.computeIfAbsent(of, id -> new HashMap<>()).merge(subject, year, Math::max);
                });
        Map<Long, ClassLessons> lessons = new HashMap<>();
        places.forEach((of, all) -> lessons.put(of, new ClassLessons(all, hours.getOrDefault(of, Map.of()))));
        return lessons;
    }
}
