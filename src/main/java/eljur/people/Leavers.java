package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentSchool;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.SchoolId;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose last day at the school has passed loses the log-in within a minute, on every session: staff, pupils, guardians of whom no child
 * is left here. Who never had a place is left alone, and so is who is still to come.
 */
@Component
class Leavers {

    private final Accounts accounts;
    private final AccountStates states;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Leavers(
            Accounts accounts,
            AccountStates states,
            Audit audit,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.states = states;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void closeAll() {
        for (SchoolId school : states.schools())
            CurrentSchool.in(school, () -> transaction.execute(status -> close(school)));
    }

    private int close(SchoolId school) {
        List<PersonId> left = left(school, states.openOf(school));
        for (AccountState state : states.of(school, left).values()) {
            accounts.close(school, state.person());
            audit.record(inTheirName(school, state), closed(state.person()));
        }
        return left.size();
    }

    // Nobody did it: it stands in the history as their own leaving.
    private static CurrentUser inTheirName(SchoolId school, AccountState state) {
        return new CurrentUser(0, school, state.person(), state.roles().getFirst(), state.roles(), "");
    }

    private static ChangeEvent closed(PersonId person) {
        return ChangeEvent.of("account", "closed-on-leaving", String.valueOf(person.value()), null, null);
    }

    private List<PersonId> left(SchoolId school, List<PersonId> open) {
        Long[] ids = open.stream().map(PersonId::value).toArray(Long[]::new);
        return db.sql("""
                        with today as (select (:now at time zone zone)::date as day from school.v_school where school_id = :school),
                        places as (
                            select s.person_id, s.until from people.staff s where s.school_id = :school
                            union all
                            select e.pupil_id, e.until from people.enrolment e where e.school_id = :school
                            union all
                            select g.guardian_id, least(g.until, e.until)
                            from people.guardianship g
                            left join people.enrolment e on e.school_id = g.school_id and e.pupil_id = g.pupil_id
                            where g.school_id = :school and g.electronic)
                        select p.person_id from places p cross join today d
                        where p.person_id = any(:open)
                        group by p.person_id having bool_and(p.until is not null and p.until < d.day) order by 1""")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", school.value())
                .param("open", ids)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }
}
