package eljur.timetable;

import eljur.people.OpenLessons;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lessons somebody is still to give. */
@Component
class LessonsOfStaff implements OpenLessons {

    private final JdbcClient db;

    LessonsOfStaff(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OfCourse> after(long school, long person, LocalDate lastDay) {
        return db.sql("""
                        with given as (
                            select l.course_id, count(*) as lessons from timetable.v_lesson l
                            where l.school_id = :school and l.on_date > :last and not l.cancelled
                              and (l.substitute_id = :person or l.substitute_id is null and exists (
                                  select from timetable.course_teacher t
                                  where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :person
                                    and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)))
                            group by l.course_id),
                        led as (
                            select distinct t.course_id from timetable.course_teacher t
                            join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                            where t.school_id = :school and t.person_id = :person
                              and least(coalesce(t.until, y.ends_on), coalesce(c.last_day, y.ends_on), y.ends_on) > :last)
                        select c.id, c.name, coalesce(g.lessons, 0) as lessons
                        from (select course_id from given union select course_id from led) o
                        join timetable.course c on c.school_id = :school and c.id = o.course_id
                        left join given g using (course_id) order by c.name, c.id""")
                .param("school", school)
                .param("person", person)
                .param("last", lastDay)
                .query((row, n) -> new OfCourse(row.getLong("id"), row.getString("name"), row.getInt("lessons")))
                .list();
    }
}
