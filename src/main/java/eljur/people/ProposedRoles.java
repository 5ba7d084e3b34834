package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff come from a table with their posts, and everybody as a teacher. Who by the post is director, deputy or secretary is proposed to
 * the administrator, who says yes: by itself nobody gets a role.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposedRoles {

    private final Holders holders;
    private final AccountStates states;
    private final AccountActs acts;
    private final OpenLessons lessons;
    private final StaffRolls rolls;
    private final JdbcClient db;

    ProposedRoles(
            Holders holders,
            AccountStates states,
            AccountActs acts,
            OpenLessons lessons,
            StaffRolls rolls,
            JdbcClient db) {
        this.holders = holders;
        this.states = states;
        this.acts = acts;
        this.lessons = lessons;
        this.rolls = rolls;
        this.db = db;
    }

    /** @param roles at work, all that the person would have then */
    record Proposal(Holder holder, String post, Set<Role> roles) {}

    /** Of those who have not got the role of their post; a closed log-in stays closed. */
    public List<Proposal> of(CurrentUser who) {
        LocalDate today = rolls.today(who.schoolId());
        Map<Long, List<String>> posts = posts(who.schoolId(), today);
        List<Holder> staff = holders.staff(who);
        var found = states.of(who.school(), staff.stream().map(Holder::person).toList());
        return staff.stream()
                .map(one -> proposal(who, one, found.get(one.person()), posts, today))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Proposal proposal(
            CurrentUser who, Holder one, @Nullable AccountState state, Map<Long, List<String>> posts, LocalDate today) {
        if (state != null && state.closedAt() != null) return null;
        List<String> held = posts.getOrDefault(one.person().value(), List.of());
        Set<Role> by = held.stream()
                .flatMap(post -> Stream.ofNullable(PostRoles.proposed(post)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        List<Role> has = state == null ? one.due() : state.roles();
        if (has.containsAll(by)) return null;
        Set<Role> roles = EnumSet.copyOf(by);
        has.stream().filter(AccountActs.WORK::contains).forEach(roles::add);
        // Whoever came as one of the staff was made a teacher; without a lesson that role shows an empty day.
        if (!teaches(who, one, held, today)) roles.remove(Role.TEACHER);
        return new Proposal(one, String.join(", ", held), roles);
    }

    private boolean teaches(CurrentUser who, Holder one, List<String> posts, LocalDate today) {
        return posts.stream().anyMatch(TeachingPosition::teaches)
                || !lessons.after(who.schoolId(), one.person().value(), today.minusDays(1))
                        .isEmpty();
    }

    private Map<Long, List<String>> posts(long school, LocalDate today) {
        return db
                .sql("""
                        select s.person_id, coalesce(nullif(array(
                                   select a.position from people.appointment a
                                   where a.school_id = s.school_id and a.person_id = s.person_id and a.since <= :today
                                     and coalesce(a.until, :today) >= :today order by a.since, a.id), '{}'), array[s.position]) as posts
                        from people.v_staff s where s.school_id = :school and coalesce(s.until, :today) >= :today""")
                .param("school", school)
                .param("today", today)
                .query((row, n) -> Map.entry(row.getLong("person_id"), List.of((String[])
                        row.getArray("posts").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Those who were ticked; what somebody else gave meanwhile is left as it is.
     *
     * @throws Refused when nobody is ticked, or one of them does not work here
     */
    public void give(CurrentUser who, Set<Long> persons) {
        if (persons.isEmpty()) throw new Refused("people.roles.no.nobody");
        Set<Long> staff =
                holders.staff(who).stream().map(one -> one.person().value()).collect(Collectors.toSet());
        if (!staff.containsAll(persons)) throw new Refused("people.roles.no.gone");
        for (Proposal one : of(who))
            if (persons.contains(one.holder().person().value())) acts.giveRoles(who, one.holder(), one.roles());
    }
}
