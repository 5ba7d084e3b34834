package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One teacher at two places at one hour; two courses in one room are a joint lesson. */
@Component
@Order(150)
class TeacherNeededTwice implements Check {

    @Override
    public String key() {
        return "teacher-twice";
    }

    @Override
    public Mends mends() {
        return new Mends("timetable-check", "read");
    }

    @Override
    public Base base() {
        return Base.WEEK;
    }

    @Override
    public boolean atAnHour() {
        return true;
    }

    @Override
    public String sql() {
        return Week.PAIRS + """
                select distinct o.short_name || ': ' || p.names as name, '/timetable/check' as path, p.weekday::text as first, p.ordinal::text as second
                from pair p
                join taught a on a.course_id = p.a_course
                join taught b on b.course_id = p.b_course and b.person_id = a.person_id
                join people.v_person o on o.school_id = :school and o.person_id = a.person_id
                where p.a_room is distinct from p.b_room
                order by 3, 4, 1""";
    }
}
