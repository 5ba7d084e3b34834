package eljur.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database: one read a request, the token itself only in the cookie. */
@Component
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** Seen later than now by more than this, a session is not believed: the clock was set back, and it may be over long ago. */
    private static final Duration CLOCK_MENDED = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A session as read: who, the theme of the person, when last seen. */
    record Session(
            byte[] tokenHash, CurrentUser user, @Nullable String theme, Instant seenAt) {}

    /**
     * Begins a session for who knew the password of this account; empty when the account was closed, or the password ended, in the
     * meantime: whoever ends sessions holds the row that is locked here.
     *
     * @return the token for the cookie
     */
    Optional<String> start(Credentials.Account account) {
        String token = Secret.token();
        Instant now = clock.instant();
        int started = db.sql("""
                        insert into access.session (token_hash, account_id, role, started_at, last_seen_at, expires_at)
                        select ?, a.id, ?, ?, ?, ? from access.account a
                        where a.id = ? and a.password_hash = ? and a.closed_at is null for share""")
                .params(
                        Secret.hash(token),
                        account.roles().getFirst().name(),
                        at(now),
                        at(now),
                        at(now.plus(LIFETIME)),
                        account.id(),
                        account.passwordHash())
                .update();
        return started == 1 ? Optional.of(token) : Optional.empty();
    }

    Optional<Session> find(String token) {
        Instant now = clock.instant();
        return db.sql("""
                        select s.token_hash, s.role, s.last_seen_at, a.id, a.school_id, a.person_id, a.display_name, a.theme,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.session s join access.account a on a.id = s.account_id
                        where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ? and s.last_seen_at <= ? and a.closed_at is null""")
                .params(Secret.hash(token), at(now), at(now.minus(IDLE)), at(now.plus(CLOCK_MENDED)))
                .query(Sessions::session)
                .optional()
                // A role that was taken away is not worn any longer.
                .filter(session ->
                        session.user().roles().contains(session.user().role()));
    }

    /** Written at most once a minute, and never together with a save. */
    void seen(Session session) {
        Instant now = clock.instant();
        if (session.seenAt().plus(SEEN_EVERY).isAfter(now)) return;
        try {
            db.sql("update access.session set last_seen_at = ? where token_hash = ?")
                    .params(at(now), session.tokenHash())
                    .update();
        } catch (DataAccessException e) {
            // A database without room must still be read.
            LOG.warn("It was not noted that a session was seen", e);
        }
    }

    void wear(Session session, Role role) {
        db.sql("update access.session set role = ? where token_hash = ?")
                .params(role.name(), session.tokenHash())
                .update();
    }

    void end(String token) {
        db.sql("delete from access.session where token_hash = ?")
                .param(Secret.hash(token))
                .update();
    }

    /** What is over goes: a clock that is set back later must not bring it to life again. */
    void sweep() {
        Instant now = clock.instant();
        db.sql("delete from access.session where expires_at <= ? or last_seen_at <= ?")
                .params(at(now), at(now.minus(IDLE)))
                .update();
    }

    void endAll(long account) {
        db.sql("delete from access.session where account_id = ?").param(account).update();
    }

    void endOthers(Session session) {
        db.sql("delete from access.session where account_id = ? and token_hash <> ?")
                .params(session.user().accountId(), session.tokenHash())
                .update();
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        var user = new CurrentUser(
                row.getLong("id"),
                new SchoolId(row.getLong("school_id")),
                new PersonId(row.getLong("person_id")),
                Role.valueOf(row.getString("role")),
                roles(row),
                row.getString("display_name"));
        Instant seen = row.getTimestamp("last_seen_at").toInstant();
        return new Session(row.getBytes("token_hash"), user, row.getString("theme"), seen);
    }

    static List<Role> roles(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).toList();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
