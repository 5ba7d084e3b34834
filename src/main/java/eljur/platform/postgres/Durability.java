package eljur.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What an acknowledged write rests on, read back from the server before the first one: a promise, not a hope. Each login
 * is asked, for a setting may hang on a role.
 */
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
     * @throws LaunchRefused when the server is too old or does not let a login in, or might forget what it
     *     acknowledged, or a role stands on the wrong side of row-level security
     */
    public static void check(Database database) {
        check(database, database.owner(), connection -> {});
        check(database, database.app(), connection -> refuseMighty(connection, database));
        Login data = database.data();
        if (data != null) check(database, data, connection -> refuseMeek(connection, data));
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

    private static void check(Database database, Login login, RoleCheck role) {
        try (Connection connection = DriverManager.getConnection(database.url(), patient(login))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) throw new LaunchRefused("launch.database.old", String.valueOf(version));
            settings(connection).forEach((name, value) -> {
                if (value.equals("off")) throw new LaunchRefused("launch.database.forgetful", name, login.user());
            });
            role.refuse(connection);
        } catch (SQLException e) {
            throw new LaunchRefused(e, "launch.database.unreachable", database.url(), login.user());
        }
    }

    // Who accepts a connection and says nothing must not be waited for in silence.
    private static Properties patient(Login login) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("loginTimeout", "30");
        return properties;
    }

    // Power that comes by membership is one SET ROLE away.
    private static void refuseMighty(Connection connection, Database database) throws SQLException {
        String mightier = """
                select exists (select from pg_roles r
                    where pg_has_role(current_user, r.oid, 'member')
                      and (r.rolsuper or r.rolbypassrls or r.rolname = ?))""";
        if (says(connection, mightier, database.owner()))
            throw new LaunchRefused("launch.database.mighty", database.app().user());
    }

    private static void refuseMeek(Connection connection, Login data) throws SQLException {
        String above = "select exists (select from pg_roles where rolname = ? and (rolsuper or rolbypassrls))";
        if (!says(connection, above, data)) throw new LaunchRefused("launch.database.meek", data.user());
    }

    private static boolean says(Connection connection, String sql, Login login) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, login.user());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** What a role must not be, or must. */
    private interface RoleCheck {
        void refuse(Connection connection) throws SQLException;
    }
}
