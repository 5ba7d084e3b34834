package eljur.access;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Log-ins: opened and closed by {@code people}, looked up at the sign-in page. */
@Component
public class Accounts {

    /** After so many failures of one login within the time below, the right password is refused too. */
    static final int FAILURES = 10;

    static final Duration FAILURES_WITHIN = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient db, PasswordEncoder encoder, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.clock = clock;
    }

    record Account(long id, String passwordHash, List<Role> roles) {}

    Optional<Account> open(String login) {
        return db.sql("""
                        select a.id, a.password_hash,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a where a.login = ? and a.closed_at is null""")
                .param(normal(login))
                .query((row, n) -> new Account(row.getLong("id"), row.getString("password_hash"), Sessions.roles(row)))
                .optional()
                .filter(account -> !account.roles().isEmpty());
    }

    /**
     * Opens a log-in for a person who has none.
     *
     * @param displayName as the frame of a page shows it
     * @param roles the first is the one worn after sign-in
     */
    @Transactional
    public void open(
            SchoolId school, PersonId person, String login, String displayName, String password, List<Role> roles) {
        long account = db.sql("""
                        insert into access.account (school_id, person_id, login, display_name, password_hash, opened_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        school.value(),
                        person.value(),
                        normal(login),
                        displayName,
                        encoder.encode(password),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        for (int i = 0; i < roles.size(); i++)
            db.sql("insert into access.account_role (account_id, role, ordinal) values (?, ?, ?)")
                    .params(account, roles.get(i).name(), i)
                    .update();
    }

    /** Does this login belong to somebody already? */
    public boolean taken(String login) {
        return db.sql("select exists (select from access.account where login = ?)")
                .param(normal(login))
                .query(Boolean.class)
                .single();
    }

    /** Which of these persons have a log-in, open or closed. */
    public Set<PersonId> holders(SchoolId school, Collection<PersonId> persons) {
        Long[] ids = persons.stream().map(PersonId::value).toArray(Long[]::new);
        return Set.copyOf(db.sql("select person_id from access.account where school_id = ? and person_id = any(?)")
                .params(school.value(), ids)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list());
    }

    void setTheme(long account, @Nullable String theme) {
        db.sql("update access.account set theme = :theme where id = :id")
                .param("theme", theme)
                .param("id", account)
                .update();
    }

    boolean tooManyFailures(String login) {
        return db.sql("select count(*) from access.sign_in_failure where login = ? and at > ?")
                        .params(normal(login), Timestamp.from(clock.instant().minus(FAILURES_WITHIN)))
                        .query(Integer.class)
                        .single()
                >= FAILURES;
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
    private static String normal(String login) {
        String clean = Normalizer.normalize(login, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }
}
