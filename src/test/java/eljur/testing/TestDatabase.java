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

/** A real PostgreSQL for the tests: one cluster a JVM, by the program's own launcher; a fresh copy of a migrated database each time. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A migrated database of a real school's kind, with nothing in it. */
    public static Database fresh() {
        return fresh(false);
    }

    public static Database fresh(boolean demo) {
        Cluster cluster = Running.CLUSTER;
        String name = "test_" + COUNT.incrementAndGet();
        Running.administer("create database %s template %s owner %s"
                .formatted(
                        name,
                        demo ? "template_demo" : "template_real",
                        cluster.credentials().owner().user()));
        return Database.of(cluster, name);
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

    private static final class Running {

        static final Cluster CLUSTER = start();

        static {
            template("template_real", false);
            template("template_demo", true);
        }

        private static Cluster start() {
            try {
                Path folder = Files.createTempDirectory("eljur-test-");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                // The programs are unpacked once for all runs; the data is this run's own.
                Path programs = Path.of(System.getProperty("java.io.tmpdir"), "eljur-test-programs");
                Cluster cluster = Cluster.started(folder, PostgresBinaries.in(programs));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, folder)));
                return cluster;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void template(String name, boolean demo) {
            administer("create database %s owner %s"
                    .formatted(name, CLUSTER.credentials().owner().user()));
            var options = new LaunchOptions("127.0.0.1", 0, null, demo, LaunchOptions.DEMO_SIZE, 1, null);
            Launch.prepare(Database.of(CLUSTER, name), options);
        }

        static void administer(String sql) {
            Login administrator = CLUSTER.credentials().administrator();
            try (var connection = DriverManager.getConnection(
                            CLUSTER.url("postgres"), administrator.user(), administrator.password());
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
