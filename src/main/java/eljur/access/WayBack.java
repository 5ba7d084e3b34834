package eljur.access;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A way back for an administrator who forgot the password and has no colleague to issue a slip. Nothing of it is at any address: it is asked
 * for where the program is started.
 */
@Component
public class WayBack {

    private final JdbcClient db;
    private final Slips slips;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WayBack(JdbcClient db, Slips slips, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.db = db;
        this.slips = slips;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whose accounts are open and have the administrator's role, in all schools of this installation. */
    public List<Administrator> administrators() {
        return db.sql("""
                        select a.id, a.school_id, a.person_id, a.display_name, coalesce(a.login, '') as login,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a
                        where a.closed_at is null and exists (
                            select from access.account_role r where r.account_id = a.id and r.role = 'ADMINISTRATOR')
                        order by a.school_id, a.display_name, a.id""")
                .query((row, n) -> new Administrator(
                        new CurrentUser(
                                row.getLong("id"),
                                new SchoolId(row.getLong("school_id")),
                                new PersonId(row.getLong("person_id")),
                                Role.ADMINISTRATOR,
                                Sessions.roles(row),
                                row.getString("display_name")),
                        row.getString("login")))
                .list();
    }

    public record Administrator(CurrentUser who, String login) {}

    /**
     * A new slip for the account; the one before is void. The password stays until the slip is used: who starts the program twice by
     * mistake locks nobody out.
     */
    public String slip(Administrator administrator) {
        CurrentUser who = administrator.who();
        String code = CurrentSchool.in(
                who.school(),
                () -> transaction.execute(status -> {
                    slips.voidOf(who.accountId());
                    events.publishEvent(new AccountChange(who, "way-back"));
                    return slips.issue(who.accountId(), Slips.WAY_BACK_GOOD_FOR);
                }));
        return Optional.ofNullable(code).orElseThrow();
    }
}
