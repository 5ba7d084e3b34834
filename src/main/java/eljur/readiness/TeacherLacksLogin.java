package eljur.readiness;

import eljur.access.AccountStates;
import eljur.access.PersonId;
import eljur.people.StaffNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who teaches and cannot come in. Who has an account, the module of access knows. */
@Component
@Order(170)
class TeacherLacksLogin implements Check {

    private final AccountStates states;
    private final StaffNames staff;

    TeacherLacksLogin(AccountStates states, StaffNames staff) {
        this.states = states;
        this.staff = staff;
    }

    @Override
    public String key() {
        return "login";
    }

    @Override
    public Mends mends() {
        return new Mends("account", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                select distinct p.full_name as name, '/access/people/' || p.person_id as path, p.person_id::text as first, '' as second
                from timetable.v_course c
                join timetable.v_course_teacher t on t.school_id = c.school_id and t.course_id = c.course_id and coalesce(t.until, :day) >= :day
                join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                where c.school_id = :school and c.year_id = :year order by 1, 2""";
    }

    @Override
    public List<Found> lacking(AskedYear of, List<Found> found) {
        Set<PersonId> open = Set.copyOf(states.openOf(of.school()));
        Map<Long, String> names = staff.full(of.school().value());
        return found.stream()
                .filter(one -> !open.contains(new PersonId(Long.parseLong(one.first()))))
                .map(one -> new Found(
                        names.getOrDefault(Long.valueOf(one.first()), one.name()),
                        one.path(),
                        one.first(),
                        one.second()))
                .toList();
    }
}
