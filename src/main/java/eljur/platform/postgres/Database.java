package eljur.platform.postgres;

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

    /** The program's own database of a running embedded cluster. */
    public static Database of(Cluster cluster, String name) {
        Credentials logins = cluster.credentials();
        return new Database(cluster.url(name), logins.owner(), logins.app(), logins.data());
    }
}
