package eljur.topics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses whose plans can be copied: of the same subject and grade, of this year and of those before. */
@Component
class PlanSources {

    private static final int SHOWN = 60;

    private final JdbcClient db;

    PlanSources(JdbcClient db) {
        this.db = db;
    }

    record Source(long course, String name, String year, String teachers, int hours) {}

    /** The latest year first. */
    List<Source> of(long school, long course) {
        return db.sql("""
                        with grade as (
                            select distinct k.grade from timetable.v_course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                            where c.school_id = :school and c.course_id = :course),
                        plan as (
                            select o.course_id, sum(t.hours)::int as hours
                            from timetable.v_course c
                            join timetable.v_course o on o.school_id = c.school_id and o.subject_id = c.subject_id and o.course_id <> c.course_id
                            join timetable.v_planned_topic t on t.school_id = o.school_id and t.course_id = o.course_id
                            where c.school_id = :school and c.course_id = :course and exists (
                                select from people.v_group_class g
                                join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                                where g.school_id = o.school_id and g.group_id = o.group_id and k.grade in (select grade from grade))
                            group by o.course_id)
                        select o.course_id, o.name, y.name as year, p.hours,
                               coalesce((select string_agg(distinct s.short_name, ', ') from timetable.v_course_teacher t
                                join people.v_person s on s.school_id = t.school_id and s.person_id = t.person_id
                                where t.school_id = o.school_id and t.course_id = o.course_id), '') as teachers
                        from plan p
                        join timetable.v_course o on o.school_id = :school and o.course_id = p.course_id
                        join school.v_academic_year y on y.school_id = o.school_id and y.year_id = o.year_id
                        order by y.starts_on desc, o.name collate "ru-x-icu", o.course_id limit :most""")
                .param("school", school)
                .param("course", course)
                .param("most", SHOWN)
                .query((row, n) -> new Source(
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getString("year"),
                        row.getString("teachers"),
                        row.getInt("hours")))
                .list();
    }
}
