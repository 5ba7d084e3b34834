package eljur.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What an acknowledged write rests on, read back from the server before the first one: a promise, not a hope. */
public final class Durability {

    private static final int OLDEST_SERVER = 15;

    /** The same as a statement that fails: run on every connection of the program before it is used. */
    public static final String GUARD = """
            do $$ begin
                if current_setting('fsync') = 'off' or current_setting('full_page_writes') = 'off'
                   or current_setting('synchronous_commit') = 'off'
                then raise exception 'this server loses acknowledged writes'; end if;
            end $$""";

    private Durability() {}

    /**
     * @throws LaunchRefused when the server is too old, or might forget what it acknowledged, or the program's role
     *     stands above row-level security
     */
    public static void check(Database database) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.app().user(), database.app().password())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) throw new LaunchRefused("launch.database.old", String.valueOf(version));
            settings(connection).forEach((name, value) -> {
                if (value.equals("off")) throw new LaunchRefused("launch.database.forgetful", name);
            });
            if (isMighty(connection)
                    || database.app().user().equals(database.owner().user()))
                throw new LaunchRefused("launch.database.mighty", database.app().user());
        } catch (SQLException e) {
            throw new LaunchRefused(e, "launch.database.unreachable", database.url());
        }
    }

    private static boolean isMighty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The settings an acknowledged write rests on, as the server reports them. */
    public static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes')""")) {
            while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
        }
        return settings;
    }
}
