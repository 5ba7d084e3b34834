package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A year without classes. */
@Component
@Order(30)
class YearLacksClasses implements Check {

    @Override
    public String key() {
        return "classes";
    }

    @Override
    public Mends mends() {
        return new Mends("school", "change");
    }

    @Override
    public String sql() {
        return """
                select y.name, '/school/classes' as path, '' as first, '' as second from school.v_academic_year y
                where y.school_id = :school and y.year_id = :year and not exists (
                    select from school.v_class_group k where k.school_id = y.school_id and k.year_id = y.year_id)""";
    }
}
