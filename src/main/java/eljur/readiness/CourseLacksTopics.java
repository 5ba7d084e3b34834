package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lessons without a plan of topics: each topic has to be typed. */
@Component
@Order(120)
class CourseLacksTopics implements Check {

    @Override
    public String key() {
        return "topics";
    }

    @Override
    public Mends mends() {
        return new Mends("import", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                select c.name, '/imports' as path, '' as first, '' as second from timetable.v_course c
                where c.school_id = :school and c.year_id = :year and c.kind = 'lesson' and coalesce(c.last_day, 'infinity') > :day and not exists (
                    select from timetable.v_planned_topic t where t.school_id = c.school_id and t.course_id = c.course_id)
                order by c.name collate "ru-x-icu", c.course_id""";
    }
}
