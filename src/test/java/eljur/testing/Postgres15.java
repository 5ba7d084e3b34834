package eljur.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An external server of the oldest version the program works with, as Debian packages it: the three roles, made by its
 * administrator as the program's documentation asks, and nothing of the program's launcher.
 */
public final class Postgres15 implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    public static final Login ADMINISTRATOR = new Login("keeper", "keeper's-secret");
    public static final Login OWNER = new Login("school_owner", "owner's-secret");
    public static final Login APP = new Login("school_app", "app's-secret");
    public static final Login DATA = new Login("school_data", "data's-secret");

    private final Path folder;
    private final int port;

    private Postgres15(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @param settings lines of {@code postgresql.conf}, after those of initdb */
    public static Postgres15 started(String... settings) {
        assumeTrue(isInstalled(), "SKIPPED: there is no PostgreSQL 15 in " + PROGRAMS);
        try {
            return startedIn(Files.createTempDirectory("eljur-test-15-"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    /** In an empty folder that the system's user of PostgreSQL can pass through. */
    public static Postgres15 startedIn(Path folder, String... settings) {
        try {
            var server = new Postgres15(folder, freePort());
            server.make(List.of(settings));
            server.start();
            for (Login role : List.of(OWNER, APP, DATA)) server.makeRole(role);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database, with nothing migrated. */
    public Database database(String name) {
        administer("create database %s owner %s".formatted(name, OWNER.user()));
        return named(name);
    }

    /** Again, after it was stopped or killed. */
    public void start() {
        run("pg_ctl", "start", "--wait", "--pgdata=" + data(), "--log=" + log());
    }

    Database named(String name) {
        return new Database(url(name), OWNER, APP, DATA);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public void administer(String... statements) {
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), ADMINISTRATOR.user(), ADMINISTRATOR.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data());
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(List<String> settings) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path password = Files.writeString(folder.resolve("password"), ADMINISTRATOR.password());
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + ADMINISTRATOR.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        var lines = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses='127.0.0.1'",
                "unix_socket_directories=''",
                "max_connections=60",
                "log_min_messages=fatal"));
        lines.addAll(settings);
        Path own = Files.write(folder.resolve("own.conf"), lines);
        Files.writeString(
                data().resolve("postgresql.conf"),
                "\ninclude '" + own + "'\n",
                java.nio.file.StandardOpenOption.APPEND);
    }

    private void makeRole(Login role) {
        String above = role.equals(DATA) ? "bypassrls" : "";
        administer("create role %s login %s password '%s'"
                .formatted(role.user(), above, role.password().replace("'", "''")));
    }

    public Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("log");
    }

    // Root may not run PostgreSQL: Debian's package has made a user for it.
    private void run(String program, String... args) {
        boolean root = System.getProperty("user.name").equals("root");
        List<String> user = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--");
        var command = new ArrayList<>(root ? user : List.of());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(args));
        try {
            Path said = folder.resolve(program + ".said");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new IllegalStateException(command + "\n" + Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
