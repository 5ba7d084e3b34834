package eljur.testing;

import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import eljur.platform.postgres.PostgresBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A real PostgreSQL for the tests: one cluster a JVM, by the program's own launcher; a fresh copy of a migrated database
 * each time. With {@code -Dpostgres=15} it is a {@link Postgres15} instead, and so the whole suite can run on it.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A migrated database of a real school's kind, with nothing in it. */
    public static Database fresh() {
        return fresh(false);
    }

    public static Database fresh(boolean demo) {
        String name = "test_" + COUNT.incrementAndGet();
        Running.make(name, "template " + (demo ? "template_demo" : "template_real"));
        return Running.SERVER.named(name);
    }

    public static Connection connect(Database database, Login login) {
        try {
            return DriverManager.getConnection(database.url(), login.user(), login.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Above row-level security: to set up rows of any school. */
    public static Connection asData(Database database) {
        return connect(database, java.util.Objects.requireNonNull(database.data()));
    }

    /** As the program itself connects. */
    public static Connection asApp(Database database) {
        return connect(database, database.app());
    }

    /** Where the unpacked programs of the embedded PostgreSQL are kept for all runs of the tests. */
    public static PostgresBinaries programs() {
        return PostgresBinaries.in(Path.of(System.getProperty("java.io.tmpdir"), "eljur-test-programs"));
    }

    private record Server(Function<String, Database> databases, Login administrator) {

        Database named(String name) {
            return databases.apply(name);
        }
    }

    private static final class Running {

        static final Server SERVER = "15".equals(System.getProperty("postgres")) ? external() : embedded();

        static {
            template("template_real", false);
            template("template_demo", true);
        }

        private static Server embedded() {
            try {
                Path folder = Files.createTempDirectory("eljur-test-");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                Cluster cluster = Cluster.started(folder, programs());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, folder)));
                return new Server(
                        name -> Database.of(cluster, name),
                        cluster.credentials().administrator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Server external() {
            Postgres15 server = Postgres15.started();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new Server(server::named, Postgres15.ADMINISTRATOR);
        }

        private static void template(String name, boolean demo) {
            make(name, "");
            var options = new LaunchOptions("127.0.0.1", 0, null, demo, LaunchOptions.DEMO_SIZE, 1, null);
            Launch.prepare(SERVER.named(name), options);
        }

        static void make(String name, String template) {
            administer("create database %s %s owner %s"
                    .formatted(name, template, SERVER.named(name).owner().user()));
        }

        private static void administer(String sql) {
            try (var connection = connect(SERVER.named("postgres"), SERVER.administrator());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void end(Cluster cluster, Path folder) {
            cluster.close();
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
