package eljur.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database: one read a request, the token itself only in the cookie. */
@Component
class Sessions {

    static final Duration LIFETIME = Duration.ofDays(14);
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A session as read: who, the theme of the person, when last seen. */
    record Session(
            byte[] tokenHash, CurrentUser user, @Nullable String theme, Instant seenAt) {}

    /** @return the token for the cookie */
    String start(long account, Role role) {
        String token = newToken();
        Instant now = clock.instant();
        db.sql("""
                        insert into access.session (token_hash, account_id, role, started_at, last_seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(hash(token), account, role.name(), at(now), at(now), at(now.plus(LIFETIME)))
                .update();
        return token;
    }

    Optional<Session> find(String token) {
        Instant now = clock.instant();
        return db.sql("""
                        select s.token_hash, s.role, s.last_seen_at, a.id, a.school_id, a.person_id, a.display_name, a.theme,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.session s join access.account a on a.id = s.account_id
                        where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ? and a.closed_at is null""")
                .params(hash(token), at(now), at(now.minus(IDLE)))
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
        db.sql("update access.session set last_seen_at = ? where token_hash = ?")
                .params(at(now), session.tokenHash())
                .update();
    }

    void wear(Session session, Role role) {
        db.sql("update access.session set role = ? where token_hash = ?")
                .params(role.name(), session.tokenHash())
                .update();
    }

    void end(String token) {
        db.sql("delete from access.session where token_hash = ?")
                .param(hash(token))
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

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
