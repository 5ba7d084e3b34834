package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.people.StaffRolls.Employee;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two cards of one of the staff made into one, and a card that was made by mistake closed. Neither is deleted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Mergers {

    private final StaffRolls rolls;
    private final Appointments appointments;
    private final MergedRows rows;
    private final StaffLinks links;
    private final CardTies ties;
    private final List<StaffDuties> duties;
    private final Accounts accounts;
    private final AccountStates states;
    private final Remembered remembered;
    private final Audit audit;
    private final JdbcClient db;
    private final Texts texts;
    private final Clock clock;

    Mergers(
            StaffRolls rolls,
            Appointments appointments,
            MergedRows rows,
            StaffLinks links,
            CardTies ties,
            List<StaffDuties> duties,
            Accounts accounts,
            AccountStates states,
            Remembered remembered,
            Audit audit,
            JdbcClient db,
            Texts texts,
            Clock clock) {
        this.rolls = rolls;
        this.appointments = appointments;
        this.rows = rows;
        this.links = links;
        this.ties = ties;
        this.duties = duties;
        this.accounts = accounts;
        this.states = states;
        this.remembered = remembered;
        this.audit = audit;
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Gives all that hangs on this card to another one of the same school, and closes it.
     *
     * @throws Refused when its log-in was used, or both have what one person cannot have twice
     * @throws NotFound when the other card is none of this school's staff
     */
    public void merge(CurrentUser who, long person, TypedForm form) {
        long into = form.id("into");
        locked(who, person, into);
        Employee one = rolls.employee(who, person), other = rolls.employee(who, into);
        if (person == into) throw new Refused("people.merger.no.oneself");
        unused(who, person, other.name());
        List<String> inTheWay = new ArrayList<>(ties.inTheWay(who.schoolId(), person, into));
        duties.forEach(duty -> inTheWay.addAll(duty.inTheWay(who.schoolId(), person, into)));
        if (links.of(who.schoolId(), person) != null && links.of(who.schoolId(), into) != null)
            inTheWay.add(texts.of("people.merger.links"));
        if (!inTheWay.isEmpty()) throw new Refused("people.merger.no.both", other.name(), String.join("; ", inTheWay));
        List<TouchedRow> touched = new ArrayList<>(appointments.written(who, one));
        touched.addAll(appointments.written(who, other));
        touched.addAll(links.move(who.schoolId(), person, into));
        touched.addAll(rows.move(who.schoolId(), person, into));
        duties.forEach(duty -> touched.addAll(duty.move(who.schoolId(), person, into)));
        remembered.touched(who, null, touched);
        giveRoles(who, into, touched);
        close(who, person, into);
    }

    /** @throws Refused when anything hangs on the card */
    public void closeMistake(CurrentUser who, long person) {
        locked(who, person, person);
        Employee one = rolls.employee(who, person);
        unused(who, person, one.name());
        List<String> held = new ArrayList<>(ties.of(who.schoolId(), person));
        duties.forEach(duty -> held.addAll(duty.of(who.schoolId(), person)));
        if (!held.isEmpty()) throw new Refused("people.merger.no.mistake", String.join("; ", held));
        close(who, person, null);
    }

    // In the order of their numbers, so that two who merge at once do not wait for each other.
    private void locked(CurrentUser who, long one, long other) {
        db.sql("select 1 from people.staff where school_id = ? and person_id in (?, ?) order by person_id for update")
                .params(who.schoolId(), one, other)
                .query(Integer.class)
                .list();
    }

    // What was written under a log-in stands in the history under this card for ever.
    private void unused(CurrentUser who, long person, String other) {
        AccountState state = state(who, person);
        if (person == who.personId() || state != null && state.login() != null)
            throw new Refused("people.merger.no.login", other);
    }

    private @Nullable AccountState state(CurrentUser who, long person) {
        PersonId id = new PersonId(person);
        return states.of(who.school(), List.of(id)).get(id);
    }

    /** What the card that stays became by the rows that came along. */
    private void giveRoles(CurrentUser who, long into, List<TouchedRow> touched) {
        AccountState state = state(who, into);
        if (state == null || state.closedAt() != null) return;
        Set<Role> roles = new LinkedHashSet<>(state.roles());
        for (TouchedRow row : touched) {
            if (row.after() == null) continue;
            if (row.entity().equals("form-tutor")) roles.add(Role.FORM_TUTOR);
            if (row.entity().equals("guardianship")) roles.add(Role.GUARDIAN);
        }
        if (roles.size() > state.roles().size())
            accounts.giveRoles(who.school(), new PersonId(into), List.copyOf(roles));
    }

    private void close(CurrentUser who, long person, @Nullable Long into) {
        AccountState state = state(who, person);
        if (state != null && state.closedAt() == null) {
            accounts.close(who.school(), new PersonId(person));
            audit.record(who, ChangeEvent.of("account", "closed", String.valueOf(person), null, null));
        }
        String after = db.sql("""
                        insert into people.person_merger as t (school_id, person_id, into_id, recorded_at, recorded_by)
                        values (:school, :person, :into, :now, :me) returning to_jsonb(t)::text""")
                .param("school", who.schoolId())
                .param("person", person)
                .param("into", into, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query(String.class)
                .single();
        audit.record(who, ChangeEvent.of("person-merger", "recorded", String.valueOf(person), null, after));
    }
}
