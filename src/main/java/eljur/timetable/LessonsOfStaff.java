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
                        select c.name, count(*) as lessons
                        from timetable.v_lesson l
                        join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                        where l.school_id = :school and l.on_date > :last and not l.cancelled
                          and (l.substitute_id = :person or l.substitute_id is null and exists (
                              select from timetable.course_teacher t
                              where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :person
                                and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)))
                        group by c.name order by c.name""")
                .param("school", school)
                .param("person", person)
                .param("last", lastDay)
                .query((row, n) -> new OfCourse(row.getString("name"), row.getInt("lessons")))
                .list();
    }
}
