package eljur.testing;

import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole program on a database of its own with the {@link TestSchool} in it, at the school's own moment.
 * {@link #shared()} is for tests that only read; those that write start one of theirs and close it.
 */
public final class SchoolProgram implements AutoCloseable {

    /** Its clock stands still and its disk is imagined: when to look at them a test says itself. */
    private static final Map<String, Object> SETTINGS =
            Map.of("eljur.test-school", "true", "eljur.test-disk", "true", "eljur.rounds", "false");

    private final RunningProgram program;
    private @Nullable Connection data;

    private SchoolProgram(RunningProgram program) {
        this.program = program;
    }

    public static SchoolProgram started() {
        return startedOn(TestDatabase.fresh());
    }

    /** On a migrated, empty database. */
    public static SchoolProgram startedOn(Database database) {
        pour(database);
        return new SchoolProgram(RunningProgram.on(database, false, SETTINGS));
    }

    /** With a data folder of its own on a real disk, at which it looks by itself. */
    public static SchoolProgram startedIn(Path folder, Database database) {
        pour(database);
        var options = new LaunchOptions("127.0.0.1", 0, folder, false, LaunchOptions.DEMO_SIZE, 1, null);
        return new SchoolProgram(RunningProgram.on(database, options, Map.of("eljur.test-school", "true")));
    }

    /** On an empty database: nobody has set a school up yet. */
    public static SchoolProgram empty() {
        return new SchoolProgram(RunningProgram.on(TestDatabase.fresh(), false, SETTINGS));
    }

    /** One for all tests of this JVM that change nothing. */
    public static SchoolProgram shared() {
        return Shared.PROGRAM;
    }

    public URI address(String path) {
        return program.address(path);
    }

    public Database database() {
        return program.database();
    }

    public TestClock clock() {
        return program.bean(TestClock.class);
    }

    public StatementCount statements() {
        return program.bean(StatementCount.class);
    }

    public <T> T bean(Class<T> type) {
        return program.bean(type);
    }

    /** Looks into the database, or sets rows up, above row-level security. */
    public synchronized <T> T inDatabase(Function<JdbcClient, T> work) {
        if (data == null) data = TestDatabase.asData(program.database());
        return work.apply(JdbcClient.create(new SingleConnectionDataSource(data, true)));
    }

    /** Somebody signed in, in the role that comes first. */
    public Visitor signedIn(String login) {
        return new Visitor(this).signIn(login);
    }

    public Visitor nobody() {
        return new Visitor(this);
    }

    private static void pour(Database database) {
        try (var connection = TestDatabase.asData(database)) {
            TestSchool.pour(new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        program.close();
        try {
            if (data != null) data.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final SchoolProgram PROGRAM = started();
    }
}
