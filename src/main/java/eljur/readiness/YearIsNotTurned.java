package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody has been brought into the year, and there is one before it whose pupils wait. */
@Component
@Order(40)
class YearIsNotTurned implements Check {

    @Override
    public String key() {
        return "turn";
    }

    @Override
    public Mends mends() {
        return new Mends("rollover", "read");
    }

    @Override
    public Base base() {
        return Base.PUPILS;
    }

    @Override
    public String sql() {
        return """
                select y.name, '/rollover' as path, '' as first, '' as second from school.v_academic_year y
                where y.school_id = :school and y.year_id = :year and not exists (
                    select from school.v_class_group k
                    join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                    where k.school_id = y.school_id and k.year_id = y.year_id)
                  and exists (
                    select from school.v_academic_year b
                    join school.v_class_group k on k.school_id = b.school_id and k.year_id = b.year_id
                    join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id and e.until is null
                    where b.school_id = y.school_id and b.starts_on < y.starts_on)""";
    }
}
