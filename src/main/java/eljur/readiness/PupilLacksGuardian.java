package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom to call, and who reads the diary. */
@Component
@Order(70)
class PupilLacksGuardian implements Check {

    @Override
    public String key() {
        return "pupil-guardian";
    }

    @Override
    public Mends mends() {
        return new Mends("pupil", "read");
    }

    @Override
    public Base base() {
        return Base.PUPILS;
    }

    @Override
    public String sql() {
        return """
                select p.full_name as name, '/pupils/' || e.pupil_id as path, k.name as first, '' as second
                from school.v_class_group k
                join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                 and :day::date between e.since and coalesce(e.until, :day)
                join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                where k.school_id = :school and k.year_id = :year and not exists (
                    select from people.v_guardianship g where g.school_id = e.school_id and g.pupil_id = e.pupil_id
                      and coalesce(g.until, :day) >= :day)
                order by k.grade, k.name, p.full_name collate "ru-x-icu", e.pupil_id""";
    }
}
