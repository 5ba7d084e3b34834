package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out slips. Who had a password loses it with the slip, and every session with it: this is the reset too. Nobody learns a password
 * by it.
 */
@Component
class SlipIssue {

    private final Accounts accounts;
    private final AccountStates states;
    private final Audit audit;

    SlipIssue(Accounts accounts, AccountStates states, Audit audit) {
        this.accounts = accounts;
        this.states = states;
        this.audit = audit;
    }

    record Issued(Holder holder, String code) {}

    /**
     * All of them, or none.
     *
     * @throws Refused where one of them may more than who hands out, or is oneself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Issued> issue(CurrentUser who, List<Holder> holders) {
        if (holders.isEmpty()) throw new Refused("people.access.no.nobody");
        Map<PersonId, AccountState> found =
                states.of(who.school(), holders.stream().map(Holder::person).toList());
        List<Issued> issued = new ArrayList<>();
        for (Holder holder : holders) issued.add(new Issued(holder, slip(who, holder, found.get(holder.person()))));
        return issued;
    }

    private String slip(CurrentUser who, Holder holder, @Nullable AccountState state) {
        if (holder.person().equals(who.person())) throw new Refused("people.access.no.oneself");
        List<Role> roles = roles(holder, state);
        if (!SlipRule.mayHand(who.role(), roles)) throw new Refused("people.access.no.above", holder.name());
        accounts.openFor(who.school(), holder.person(), holder.shortName());
        accounts.giveRoles(who.school(), holder.person(), roles);
        String code = accounts.issueSlip(who.school(), holder.person());
        boolean reset = state != null && state.active();
        String key = String.valueOf(holder.person().value());
        audit.record(who, ChangeEvent.of("slip", reset ? "reset" : "issued", key, null, null));
        return code;
    }

    /** Those that the administrator gave, and those that follow from what the person is by now. */
    static List<Role> roles(Holder holder, @Nullable AccountState state) {
        if (state == null || state.roles().isEmpty()) return holder.due();
        List<Role> roles = new ArrayList<>(state.roles());
        for (Role due : new TreeSet<>(holder.due()))
            // A director without lessons is not made a teacher by a new slip.
            if (due != Role.TEACHER && !roles.contains(due)) roles.add(due);
        return roles;
    }
}
