package eljur.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The three roles and the database: the owner of the schemas, who migrates; the program, who owns nothing and stands
 * under row-level security; the pourer of data (demonstration, backup), who stands above it.
 */
final class Roles {

    private Roles() {}

    static void ensure(Cluster cluster) {
        Credentials logins = cluster.credentials();
        try (Connection administrator = connect(cluster, logins.administrator())) {
            ensure(administrator, logins.owner(), "");
            // Each backup is tried out by restoring it into a database of its own.
            execute(administrator, "alter role %s createdb".formatted(logins.owner()));
            ensure(administrator, logins.app(), "");
            ensure(administrator, logins.data(), "bypassrls");
            if (!exists(administrator, "select 1 from pg_database where datname = ?", Database.NAME))
                execute(administrator, "create database %s owner %s".formatted(Database.NAME, logins.owner()));
        } catch (SQLException e) {
            throw new LaunchRefused(e, "launch.cluster.roles");
        }
    }

    private static Connection connect(Cluster cluster, Login login) throws SQLException {
        return DriverManager.getConnection(cluster.url("postgres"), login.user(), login.password());
    }

    private static void ensure(Connection administrator, Login login, String attributes) throws SQLException {
        if (exists(administrator, "select 1 from pg_roles where rolname = ?", login.user())) return;
        execute(administrator, "set log_min_error_statement = panic");
        execute(
                administrator,
                "create role %s login %s password '%s'".formatted(login.user(), attributes, login.password()));
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
