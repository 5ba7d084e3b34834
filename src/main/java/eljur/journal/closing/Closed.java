package eljur.journal.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A closing as it stands.
 *
 * @param asIs why, although something was not ready; empty otherwise
 * @param openUntil opened again by two until then; null: it holds
 */
record Closed(
        Instant at,
        String by,
        String order,
        String asIs,
        @Nullable Instant openUntil) {

    /** Opened again without a day: until somebody closes it once more. */
    static final Instant UNTIL_CLOSED_AGAIN = Instant.parse("9999-12-31T00:00:00Z");

    /** Null where nothing was ever closed. */
    static @Nullable Closed of(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        if (at == null) return null;
        Timestamp until = row.getTimestamp("open_until");
        return new Closed(
                at.toInstant(),
                row.getString("closed_by"),
                row.getString("order_ref"),
                row.getString("as_is"),
                until == null ? null : until.toInstant());
    }

    boolean holds(Instant now) {
        return openUntil == null || !openUntil.isAfter(now);
    }
}
