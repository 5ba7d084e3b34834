package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does to somebody's log-in: closes it, or says which roles it has. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountActs {

    /** What people are at work; a family's roles follow from the lists. */
    static final Set<Role> WORK = EnumSet.complementOf(EnumSet.of(Role.GUARDIAN, Role.PUPIL));

    private final Accounts accounts;
    private final AccountStates states;
    private final Audit audit;

    AccountActs(Accounts accounts, AccountStates states, Audit audit) {
        this.accounts = accounts;
        this.states = states;
        this.audit = audit;
    }

    public void close(CurrentUser who, Holder holder) {
        if (holder.person().equals(who.person())) throw new Refused("people.access.no.close-oneself");
        var state = states.of(who.school(), List.of(holder.person())).get(holder.person());
        if (state == null || state.closedAt() != null) throw new Refused("people.access.no.closed");
        accounts.close(who.school(), holder.person());
        audit.record(who, ChangeEvent.of("account", "closed", key(holder), null, null));
    }

    /** @param work the roles at work, in the order of the table of roles; the first is worn after sign-in */
    public void giveRoles(CurrentUser who, Holder holder, Set<Role> work) {
        if (!holder.due().contains(Role.TEACHER)) throw new Refused("people.access.no.roles-of-family");
        boolean oneself = holder.person().equals(who.person());
        if (oneself && !work.contains(Role.ADMINISTRATOR)) throw new Refused("people.access.no.own-role");
        if (work.isEmpty()) throw new Refused("people.access.no.roles");
        AccountState before = states.of(who.school(), List.of(holder.person())).get(holder.person());
        List<Role> roles = new ArrayList<>(WORK.stream().filter(work::contains).toList());
        holder.due().stream().filter(due -> !WORK.contains(due)).forEach(roles::add);
        if (before == null) accounts.openFor(who.school(), holder.person(), holder.shortName());
        accounts.giveRoles(who.school(), holder.person(), roles);
        String was = before == null ? null : json(before.roles());
        audit.record(who, ChangeEvent.of("account", "roles-given", key(holder), was, json(roles)));
    }

    private static String key(Holder holder) {
        return String.valueOf(holder.person().value());
    }

    private static String json(List<Role> roles) {
        return roles.stream().map(role -> '"' + role.name() + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
