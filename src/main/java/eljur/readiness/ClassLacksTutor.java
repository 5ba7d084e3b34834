package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who answers for the class. */
@Component
@Order(80)
class ClassLacksTutor implements Check {

    @Override
    public String key() {
        return "tutor";
    }

    @Override
    public Mends mends() {
        return new Mends("form-tutor", "appoint");
    }

    @Override
    public Base base() {
        return Base.CLASSES;
    }

    @Override
    public String sql() {
        return """
                select k.name, '/classes/' || k.class_id || '/tutors' as path, '' as first, '' as second from school.v_class_group k
                where k.school_id = :school and k.year_id = :year and not exists (
                    select from people.v_form_tutor f where f.school_id = k.school_id and f.class_id = k.class_id
                      and :day::date between f.since and coalesce(f.until, :day))
                order by k.grade, k.name""";
    }
}
