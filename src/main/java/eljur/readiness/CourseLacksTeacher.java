package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A register that nobody fills, of a course that goes on. */
@Component
@Order(110)
class CourseLacksTeacher implements Check {

    @Override
    public String key() {
        return "teacher";
    }

    @Override
    public Mends mends() {
        return new Mends("course", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                select c.name, '/courses/' || c.course_id as path, '' as first, '' as second from timetable.v_course c
                where c.school_id = :school and c.year_id = :year and coalesce(c.last_day, 'infinity') > :day and not exists (
                    select from timetable.v_course_teacher t where t.school_id = c.school_id and t.course_id = c.course_id
                      and coalesce(t.until, :day) >= :day)
                order by c.name collate "ru-x-icu", c.course_id""";
    }
}
