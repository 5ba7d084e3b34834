package eljur.readiness;

import eljur.access.AccountStates;
import eljur.access.Role;
import eljur.platform.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody can come in as director, or as deputy: closings, substitutions and signatures wait for them. Who has which role, access knows. */
@Component
@Order(165)
class StaffLacksLeader implements Check {

    private final AccountStates states;
    private final Texts texts;

    StaffLacksLeader(AccountStates states, Texts texts) {
        this.states = states;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "leader";
    }

    @Override
    public Mends mends() {
        return new Mends("staff-account", "read");
    }

    @Override
    public Base base() {
        return Base.STAFF;
    }

    @Override
    public String sql() {
        return """
                select r.role as name, '/access/staff' as path, '' as first, '' as second
                from unnest(array['HEAD', 'DEPUTY_HEAD']) with ordinality r (role, place)
                where (select count(*) > 1 from people.v_staff s where s.school_id = :school) order by r.place""";
    }

    @Override
    public List<Found> lacking(AskedYear of, List<Found> found) {
        Set<Role> held = states.rolesOf(of.school());
        return found.stream()
                .filter(one -> !held.contains(Role.valueOf(one.name())))
                .map(one -> new Found(texts.of("readiness.leader." + one.name()), one.path(), "", ""))
                .toList();
    }
}
