package eljur.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a wrong password was typed for a login of late, whether there is such a login or not. */
@Component
class SignInFailures {

    /** After so many within the time below, the right password is refused too. */
    static final int FAILURES = 10;

    static final Duration FAILURES_WITHIN = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    SignInFailures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean tooMany(String login) {
        return db.sql("select count(*) from access.sign_in_failure where login = ? and at > ? and at < ?")
                        .params(
                                LoginName.normal(login),
                                Timestamp.from(clock.instant().minus(FAILURES_WITHIN)),
                                // Counted while the clock was ahead: it must not lock anybody out for as long as that.
                                Timestamp.from(clock.instant().plus(FAILURES_WITHIN)))
                        .query(Integer.class)
                        .single()
                >= FAILURES;
    }

    void forget(String login) {
        db.sql("delete from access.sign_in_failure where login = ?")
                .param(LoginName.normal(login))
                .update();
    }

    void record(String login) {
        db.sql("insert into access.sign_in_failure (login, at) values (?, ?)")
                .params(LoginName.normal(login), Timestamp.from(clock.instant()))
                .update();
        db.sql("delete from access.sign_in_failure where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }
}
