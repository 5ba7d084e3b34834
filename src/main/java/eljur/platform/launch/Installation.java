package eljur.platform.launch;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one row that says what this database holds: the demonstration, of which size, seed and day; or a school. */
final class Installation {

    private Installation() {}

    /** Writes the row at the first start; at a later one, refuses a database of the other kind. */
    static void ensure(Database database, LaunchOptions options, LocalDate today) {
        String kind = options.demo() ? "demo" : "real";
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            String held = held(owner);
            if (held == null) write(owner, kind, options, today);
            else if (!held.equals(kind)) throw new LaunchRefused("launch.database.other-kind." + kind);
        } catch (SQLException e) {
            throw new LaunchRefused(e, "launch.database.unreachable", database.url());
        }
    }

    private static @Nullable String held(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select kind from platform.installation")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void write(Connection owner, String kind, LaunchOptions options, LocalDate today)
            throws SQLException {
        try (var insert = owner.prepareStatement("""
                insert into platform.installation (kind, created_at, demo_size, demo_seed, demo_date)
                values (?, now(), ?, ?, ?)""")) {
            insert.setString(1, kind);
            insert.setObject(2, options.demo() ? options.size() : null, java.sql.Types.INTEGER);
            insert.setObject(3, options.demo() ? options.seed() : null, java.sql.Types.BIGINT);
            insert.setDate(4, options.demo() ? Date.valueOf(today) : null);
            insert.executeUpdate();
        }
    }
}
