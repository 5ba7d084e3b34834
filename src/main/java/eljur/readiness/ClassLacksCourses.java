package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A class that is taught nothing. */
@Component
@Order(90)
class ClassLacksCourses implements Check {

    @Override
    public String key() {
        return "class-courses";
    }

    @Override
    public Mends mends() {
        return new Mends("course", "read");
    }

    @Override
    public Base base() {
        return Base.CLASSES;
    }

    @Override
    public String sql() {
        return """
                select k.name, '/courses?class=' || k.class_id as path, '' as first, '' as second from school.v_class_group k
                where k.school_id = :school and k.year_id = :year and not exists (
                    select from people.v_group_class g
                    join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and coalesce(c.last_day, 'infinity') > :day
                    where g.school_id = k.school_id and g.class_id = k.class_id)
                order by k.grade, k.name""";
    }
}
