package eljur.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slips: a code on paper that lets its holder choose login and password, once. */
@Component
class Slips {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    /** Nobody carries it home: it is used at the machine at which it was printed. */
    static final Duration WAY_BACK_GOOD_FOR = Duration.ofDays(1);

    /** So many wrong codes from one address within the time below, and it waits. A class at one table stays under it. */
    static final int FAILURES = 30;

    static final Duration FAILURES_WITHIN = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    Slips(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param end why it is no good any more: {@code used}, {@code voided}, {@code expired}; null while it is good */
    record Slip(
            long account,
            SchoolId school,
            PersonId person,
            String name,
            @Nullable String login,
            List<Role> roles,
            @Nullable String end) {}

    String issue(long account) {
        return issue(account, GOOD_FOR);
    }

    String issue(long account, Duration goodFor) {
        SlipCode code = SlipCode.thrown();
        Instant now = clock.instant();
        db.sql("insert into access.slip (code_hash, account_id, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(code.hash(), account, Timestamp.from(now), Timestamp.from(now.plus(goodFor)))
                .update();
        return code.printed();
    }

    void voidOf(long account) {
        db.sql("update access.slip set voided_at = ? where account_id = ? and used_at is null and voided_at is null")
                .params(Timestamp.from(clock.instant()), account)
                .update();
    }

    Optional<Slip> find(SlipCode code) {
        return db.sql("""
                        select a.id, a.school_id, a.person_id, a.display_name, a.login,
                               case when s.used_at is not null then 'used'
                                    when s.voided_at is not null or a.closed_at is not null then 'voided'
                                    when s.expires_at <= ? then 'expired' end as ended,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.slip s join access.account a on a.id = s.account_id where s.code_hash = ?""")
                .params(Timestamp.from(clock.instant()), code.hash())
                .query(Slips::slip)
                .optional();
    }

    /** Of two that come with one code at once, one is told no. */
    boolean use(SlipCode code) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("""
                        update access.slip set used_at = ?
                        where code_hash = ? and used_at is null and voided_at is null and expires_at > ?""").params(now, code.hash(), now).update() == 1;
    }

    boolean tooManyFailures(String address) {
        return db.sql("select count(*) from access.slip_failure where address = ? and at > ? and at < ?")
                        .params(
                                address,
                                Timestamp.from(clock.instant().minus(FAILURES_WITHIN)),
                                Timestamp.from(clock.instant().plus(FAILURES_WITHIN)))
                        .query(Integer.class)
                        .single()
                >= FAILURES;
    }

    void failed(String address) {
        db.sql("insert into access.slip_failure (address, at) values (?, ?)")
                .params(address, Timestamp.from(clock.instant()))
                .update();
        db.sql("delete from access.slip_failure where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private static Slip slip(ResultSet row, int n) throws SQLException {
        return new Slip(
                row.getLong("id"),
                new SchoolId(row.getLong("school_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("display_name"),
                row.getString("login"),
                Sessions.roles(row),
                row.getString("ended"));
    }
}
