package eljur.access;

import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Log-ins, opened and closed by the modules that know persons. */
@Component
public class Accounts {

    private final JdbcClient db;
    private final Sessions sessions;
    private final Slips slips;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Clock clock;

    Accounts(JdbcClient db, Sessions sessions, Slips slips, Passwords passwords, Credentials credentials, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.slips = slips;
        this.passwords = passwords;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Opens a log-in with a password that was made elsewhere and is not looked at.
     *
     * @param roles the first is the one worn after sign-in
     */
    @Transactional
    public void open(
            SchoolId school, PersonId person, String login, String displayName, String password, List<Role> roles) {
        openFor(school, person, displayName);
        giveRoles(school, person, roles);
        arm(school, person, login, passwords.hash(password));
    }

    /**
     * Opens an account without login and password for whoever of these has none, and opens again what was closed.
     *
     * @param displayName as the frame of a page shows it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openFor(SchoolId school, PersonId person, String displayName) {
        db.sql("""
                        insert into access.account (school_id, person_id, display_name, opened_at) values (?, ?, ?, ?)
                        on conflict (school_id, person_id) do update set closed_at = null, display_name = excluded.display_name""").params(school.value(), person.value(), displayName, now()).update();
    }

    /** The name on the frame of pages, after a change of the person's; who has no account needs none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(SchoolId school, PersonId person, String displayName) {
        db.sql("update access.account set display_name = ? where school_id = ? and person_id = ?")
                .params(displayName, school.value(), person.value())
                .update();
    }

    /** The roles of an account, in this order: the first is the one worn after sign-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveRoles(SchoolId school, PersonId person, List<Role> roles) {
        long account = idOf(school, person);
        db.sql("delete from access.account_role where account_id = ?")
                .param(account)
                .update();
        for (int i = 0; i < roles.size(); i++)
            db.sql("insert into access.account_role (account_id, role, ordinal) values (?, ?, ?)")
                    .params(account, roles.get(i).name(), i)
                    .update();
    }

    /**
     * Gives an account its login and password.
     *
     * @param passwordHash of {@link Passwords#chosen}
     * @return the account's number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long arm(SchoolId school, PersonId person, String login, String passwordHash) {
        long account = idOf(school, person);
        String typed = fit(login);
        if (credentials.takenByAnother(typed, account)) throw new Refused("access.login.taken", typed);
        try {
            db.sql("update access.account set login = ?, password_hash = ? where id = ?")
                    .params(typed, passwordHash, account)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("access.login.taken", typed);
        }
        return account;
    }

    /**
     * The login as it is kept.
     *
     * @throws Refused when it can be none
     */
    public static String fit(String login) {
        String typed = LoginName.normal(login);
        if (!LoginName.fits(typed)) throw new Refused("access.login.unfit");
        return typed;
    }

    /** Ends every session at once; nobody signs in to it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(SchoolId school, PersonId person) {
        long account = idOf(school, person);
        db.sql("update access.account set closed_at = coalesce(closed_at, ?), password_hash = null where id = ?")
                .params(now(), account)
                .update();
        sessions.endAll(account);
        slips.voidOf(account);
    }

    /**
     * Ends the password and every session at once, and voids the slip before.
     *
     * @return the code of a new slip, to be shown once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issueSlip(SchoolId school, PersonId person) {
        long account = idOf(school, person);
        db.sql("update access.account set password_hash = null where id = ?")
                .param(account)
                .update();
        sessions.endAll(account);
        slips.voidOf(account);
        return slips.issue(account);
    }

    // Locked: what ends sessions and what begins them wait for each other here.
    private long idOf(SchoolId school, PersonId person) {
        return db.sql("select id from access.account where school_id = ? and person_id = ? for no key update")
                .params(school.value(), person.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    void setTheme(long account, @Nullable String theme) {
        db.sql("update access.account set theme = :theme where id = :id")
                .param("theme", theme)
                .param("id", account)
                .update();
    }
}
