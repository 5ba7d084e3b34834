package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A class in which nobody is. */
@Component
@Order(50)
class ClassLacksPupils implements Check {

    @Override
    public String key() {
        return "class-pupils";
    }

    @Override
    public Mends mends() {
        return new Mends("import", "read");
    }

    @Override
    public Base base() {
        return Base.CLASSES;
    }

    @Override
    public String sql() {
        return """
                select k.name, '/imports' as path, '' as first, '' as second from school.v_class_group k
                where k.school_id = :school and k.year_id = :year and not exists (
                    select from people.v_enrolment e where e.school_id = k.school_id and e.class_id = k.class_id
                      and :day::date between e.since and coalesce(e.until, :day))
                order by k.grade, k.name""";
    }
}
