package eljur.access;

import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Log-ins: opened and closed by the modules that know persons, looked up at the sign-in page. */
@Component
public class Accounts {

    /** After so many failures of one login within the time below, the right password is refused too. */
    static final int FAILURES = 10;

    static final Duration FAILURES_WITHIN = Duration.ofMinutes(15);

    /** What somebody may choose: letters of any alphabet, digits, and what stands in an address of mail. */
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,59}");

    private final JdbcClient db;
    private final Sessions sessions;
    private final Slips slips;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(JdbcClient db, Sessions sessions, Slips slips, Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.db = db;
        this.sessions = sessions;
        this.slips = slips;
        this.clock = clock;
    }

    record Account(long id, String passwordHash, List<Role> roles) {}

    /** The open account of this login, where it has a password. */
    Optional<Account> open(String login) {
        return db.sql("""
                        select a.id, a.password_hash,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a where a.login = ? and a.closed_at is null and a.password_hash is not null""")
                .param(normal(login))
                .query((row, n) -> new Account(row.getLong("id"), row.getString("password_hash"), Sessions.roles(row)))
                .optional()
                .filter(account -> !account.roles().isEmpty());
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
        String typed = normal(login);
        if (!LOGIN.matcher(typed).matches()) throw new Refused("access.login.unfit");
        if (takenByAnother(typed, account)) throw new Refused("access.login.taken", typed);
        try {
            db.sql("update access.account set login = ?, password_hash = ? where id = ?")
                    .params(typed, passwordHash, account)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("access.login.taken", typed);
        }
        return account;
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

    /** @throws Refused when the password is another by now, or the account was closed */
    void changePassword(Account account, String passwordHash) {
        int changed = db.sql("""
                        update access.account set password_hash = ? where id = ? and password_hash = ? and closed_at is null""")
                .params(passwordHash, account.id(), account.passwordHash())
                .update();
        if (changed == 0) throw new Refused("access.password.wrong");
    }

    String loginOf(long account) {
        return db.sql("select login from access.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** How things stand with those of these persons who have or had an account. */
    public Map<PersonId, AccountState> statesOf(SchoolId school, Collection<PersonId> persons) {
        Long[] ids = persons.stream().map(PersonId::value).toArray(Long[]::new);
        return db.sql("""
                        select a.person_id, a.login, a.password_hash is not null as active, a.closed_at, s.expires_at,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a
                        left join access.slip s on s.account_id = a.id and s.used_at is null and s.voided_at is null and s.expires_at > ?
                        where a.school_id = ? and a.person_id = any(?)""").params(now(), school.value(), ids).query(Accounts::state).list().stream()
                .collect(Collectors.toMap(AccountState::person, Function.identity()));
    }

    private static AccountState state(ResultSet row, int n) throws SQLException {
        return new AccountState(
                new PersonId(row.getLong("person_id")),
                row.getString("login"),
                Sessions.roles(row),
                row.getBoolean("active"),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The schools in which somebody's account is open. */
    public List<SchoolId> schools() {
        return db.sql("select distinct school_id from access.account where closed_at is null order by 1")
                .query((row, n) -> new SchoolId(row.getLong(1)))
                .list();
    }

    /** The persons of a school whose account is open. */
    public List<PersonId> openOf(SchoolId school) {
        return db.sql("select person_id from access.account where school_id = ? and closed_at is null order by 1")
                .param(school.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** Which of these persons have a log-in, open or closed. */
    public Set<PersonId> holders(SchoolId school, Collection<PersonId> persons) {
        return Set.copyOf(statesOf(school, persons).keySet());
    }

    boolean takenByAnother(String login, long account) {
        return db.sql("select exists (select from access.account where login = ? and id <> ?)")
                .params(normal(login), account)
                .query(Boolean.class)
                .single();
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

    boolean tooManyFailures(String login) {
        return db.sql("select count(*) from access.sign_in_failure where login = ? and at > ? and at < ?")
                        .params(
                                normal(login),
                                Timestamp.from(clock.instant().minus(FAILURES_WITHIN)),
                                // Counted while the clock was ahead: it must not lock anybody out for as long as that.
                                Timestamp.from(clock.instant().plus(FAILURES_WITHIN)))
                        .query(Integer.class)
                        .single()
                >= FAILURES;
    }

    void forgetFailures(String login) {
        db.sql("delete from access.sign_in_failure where login = ?")
                .param(normal(login))
                .update();
    }

    void failed(String login) {
        db.sql("insert into access.sign_in_failure (login, at) values (?, ?)")
                .params(normal(login), Timestamp.from(clock.instant()))
                .update();
        db.sql("delete from access.sign_in_failure where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    // Russian letters are welcome in a login; a stray blank or a capital is no reason to turn anybody away, and signs
    // that
    // no keyboard writes are nobody's.
    static String normal(String login) {
        String clean = Normalizer.normalize(login, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }
}
