package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody who neither left nor is in a class: stands in no register. */
@Component
@Order(60)
class PupilLacksClass implements Check {

    @Override
    public String key() {
        return "pupil-class";
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
                select p.full_name as name, '/pupils/' || u.pupil_id as path, '' as first, '' as second
                from people.v_pupil u
                join people.v_person p on p.school_id = u.school_id and p.person_id = u.pupil_id
                where u.school_id = :school and not exists (
                    select from people.v_enrolment e where e.school_id = u.school_id and e.pupil_id = u.pupil_id and e.until is null)
                  and not exists (
                    select from people.v_movement m where m.school_id = u.school_id and m.pupil_id = u.pupil_id
                      and m.kind in ('leaving', 'graduation'))
                  and not exists (
                    select from people.v_enrolment e where e.school_id = u.school_id and e.pupil_id = u.pupil_id and e.until >= :day)
                order by p.full_name collate "ru-x-icu", u.pupil_id""";
    }
}
