package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody knows when lessons begin. */
@Component
@Order(20)
class SchoolLacksBells implements Check {

    @Override
    public String key() {
        return "bells";
    }

    @Override
    public Mends mends() {
        return new Mends("bells", "read");
    }

    @Override
    public String sql() {
        return """
                select '' as name, '/bells' as path, '' as first, '' as second
                where not exists (select from school.v_lesson_slot s where s.school_id = :school)""";
    }
}
