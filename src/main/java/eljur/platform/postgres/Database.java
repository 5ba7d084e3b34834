package eljur.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database the program works on, embedded or external, and the three logins it uses.
 *
 * @param owner owns the schemas: migrations only
 * @param app owns nothing and stands under row-level security: the program
 * @param data stands above row-level security: demonstration data, backup; null where none was given
 */
public record Database(
        String url, Login owner, Login app, @Nullable Login data) {

    public static final String NAME = "eljur";

    /** Another database of the same server, for the same logins. */
    public Database beside(String other) {
        int name = nameAt(), end = nameEnd();
        return new Database(url.substring(0, name) + other + url.substring(end), owner, app, data);
    }

    public String name() {
        return url.substring(nameAt(), nameEnd());
    }

    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private int nameAt() {
        return url.lastIndexOf('/', nameEnd() - 1) + 1;
    }

    private int nameEnd() {
        int settings = url.indexOf('?');
        return settings < 0 ? url.length() : settings;
    }

    /** The program's own database of a running embedded cluster. */
    public static Database of(Cluster cluster, String name) {
        Credentials logins = cluster.credentials();
        return new Database(cluster.url(name), logins.owner(), logins.app(), logins.data());
    }
}
