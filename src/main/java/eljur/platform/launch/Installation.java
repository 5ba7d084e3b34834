package eljur.platform.launch;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The one row that says what this database holds: the demonstration, of which size, seed and day; or a school. */
record Installation(boolean demo, int size, long seed) {

    /** Until a school says its own: the day on which a demonstration is made. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");

    /**
     * Writes the row at the first start; at a later one takes the options from it, and refuses a database of the
     * other kind or another demonstration than the one that was asked for.
     */
    static LaunchOptions settle(Database database, LaunchOptions options, CommandLine said, Clock clock) {
        if (options.demo() && database.data() == null)
            throw new LaunchRefused("launch.database.logins", "ELJUR_DB_DATA", "ELJUR_DB_DATA_PASSWORD");
        try (Connection owner = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            Installation held = held(owner);
            if (held == null) write(owner, options, clock);
            return held == null ? options : held.settle(options, said);
        } catch (SQLException e) {
            throw new LaunchRefused(
                    e,
                    "launch.database.unreachable",
                    database.url(),
                    database.owner().user());
        }
    }

    private LaunchOptions settle(LaunchOptions options, CommandLine said) {
        if (demo != options.demo()) throw new LaunchRefused("launch.database.holds." + (demo ? "demo" : "school"));
        if (!demo) return options;
        if (said.size() != null && said.size() != size || said.seed() != null && said.seed() != seed)
            throw new LaunchRefused("launch.demo.other", String.valueOf(size), String.valueOf(seed));
        return options.of(size, seed);
    }

    private static @Nullable Installation held(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select kind, demo_size, demo_seed from platform.installation")) {
            if (!row.next()) return null;
            return new Installation(row.getString(1).equals("demo"), row.getInt(2), row.getLong(3));
        }
    }

    private static void write(Connection owner, LaunchOptions options, Clock clock) throws SQLException {
        try (var insert = owner.prepareStatement("""
                insert into platform.installation (kind, created_at, demo_size, demo_seed, demo_date)
                values (?, ?, ?, ?, ?)""")) {
            insert.setString(1, options.demo() ? "demo" : "real");
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(3, options.demo() ? options.size() : null, Types.INTEGER);
            insert.setObject(4, options.demo() ? options.seed() : null, Types.BIGINT);
            insert.setObject(5, options.demo() ? LocalDate.now(clock.withZone(ZONE)) : null, Types.DATE);
            insert.executeUpdate();
        }
    }
}
