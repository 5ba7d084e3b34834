package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.people.web.AccessList;
import eljur.people.web.AccessPage;
import eljur.platform.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How log-ins stand, in words. */
@Component
class AccessPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final AccountStates states;
    private final JdbcClient db;
    private final Texts texts;

    AccessPages(AccountStates states, JdbcClient db, Texts texts) {
        this.states = states;
        this.db = db;
        this.texts = texts;
    }

    /** The school as a slip names it, and its clock. */
    record School(String name, ZoneId zone) {

        String day(Instant at) {
            return DAY.format(at.atZone(zone));
        }
    }

    School school(CurrentUser who) {
        return db.sql("select short_name, zone from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query((row, n) -> new School(row.getString(1), ZoneId.of(row.getString(2))))
                .single();
    }

    /**
     * @param proposed roles by the posts; null where the list is not of the staff
     * @param ticked whom to tick; null: who has neither a log-in nor a slip
     */
    AccessList list(
            CurrentUser who,
            String title,
            String path,
            List<Holder> holders,
            @Nullable List<ProposedRoles.Proposal> proposed,
            @Nullable Set<Long> ticked,
            @Nullable String error) {
        School school = school(who);
        Map<PersonId, AccountState> found = statesOf(who, holders);
        List<AccessList.Entry> entries = holders.stream()
                .map(holder -> entry(who, school, holder, found.get(holder.person()), ticked))
                .toList();
        return new AccessList(title, path, entries, proposed != null, said(proposed), error);
    }

    private List<AccessList.Proposed> said(@Nullable List<ProposedRoles.Proposal> proposed) {
        return proposed == null
                ? List.of()
                : proposed.stream()
                        .map(one -> new AccessList.Proposed(
                                one.holder().person().value(), one.holder().name(), one.post(), said(one.roles())))
                        .toList();
    }

    private String said(Collection<Role> roles) {
        return roles.stream().map(role -> texts.of("role." + role.name())).collect(Collectors.joining(", "));
    }

    AccessPage page(CurrentUser who, Holder holder, boolean mayClose, boolean mayGiveRoles, @Nullable String error) {
        @Nullable AccountState state = statesOf(who, List.of(holder)).get(holder.person());
        boolean standing = state != null && state.closedAt() == null;
        boolean works = mayGiveRoles && holder.due().contains(Role.TEACHER);
        List<Role> given = state == null ? holder.due() : state.roles();
        List<AccessPage.Choice> roles = AccountActs.WORK.stream()
                .map(role -> new AccessPage.Choice(role.name(), given.contains(role)))
                .toList();
        boolean oneself = holder.person().equals(who.person());
        return new AccessPage(
                entry(who, school(who), holder, state, null),
                state == null ? null : state.login(),
                state != null && state.active(),
                mayClose && standing && !oneself,
                oneself && who.role() == Role.ADMINISTRATOR,
                works ? roles : List.of(),
                error);
    }

    private Map<PersonId, AccountState> statesOf(CurrentUser who, List<Holder> holders) {
        return states.of(who.school(), holders.stream().map(Holder::person).toList());
    }

    private AccessList.Entry entry(
            CurrentUser who, School school, Holder holder, @Nullable AccountState state, @Nullable Set<Long> ticked) {
        long id = holder.person().value();
        boolean lacks = state == null || state.closedAt() == null && !state.active() && state.slipUntil() == null;
        boolean mayHand =
                !holder.person().equals(who.person()) && SlipRule.mayHand(who.role(), SlipIssue.roles(holder, state));
        boolean tick = mayHand && (ticked == null ? lacks : ticked.contains(id));
        List<Role> roles = state == null || state.roles().isEmpty() ? holder.due() : state.roles();
        return new AccessList.Entry(
                id, holder.name(), holder.note(), words(school, state), tone(state), said(roles), tick, mayHand);
    }

    private String words(School school, @Nullable AccountState state) {
        if (state == null) return texts.of("people.access.none");
        if (state.closedAt() != null) return texts.of("people.access.closed", school.day(state.closedAt()));
        if (state.active()) return texts.of("people.access.active");
        return state.slipUntil() == null
                ? texts.of("people.access.none")
                : texts.of("people.access.slip", school.day(state.slipUntil()));
    }

    private static String tone(@Nullable AccountState state) {
        if (state == null) return "";
        if (state.closedAt() != null) return "bad";
        if (state.active()) return "ok";
        return state.slipUntil() == null ? "" : "info";
    }
}
