package eljur.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The program as {@code bin/run} starts it, in a folder of its own, and the way into its database past it. */
final class Served implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 600;

    private final Path data;
    private final int port;
    private final Process process;
    private final double secondsToReady;

    private Served(Path data, int port, Process process, double secondsToReady) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.secondsToReady = secondsToReady;
    }

    static Served school(int size, Path data) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command =
                List.of("bin/run", "--demo", "--size", "" + size, "--port", "" + port, "--data", data.toString());
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("said").toFile())
                .start();
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS))
                throw new IllegalStateException("The program does not start: " + command);
            Thread.sleep(50);
        }
        return new Served(data, port, process, (System.nanoTime() - from) / 1e9);
    }

    private static boolean isReady(int port) {
        try (var connection = new HttpConnection(port)) {
            return connection
                            .ask(HttpConnection.request("GET", "/health", "", ""))
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    Path data() {
        return data;
    }

    Memory memory() throws IOException {
        return Memory.of(process.toHandle());
    }

    int databasePort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("database/postmaster.pid")).get(3));
    }

    /** The passwords of the database's roles, by role. */
    Map<String, String> logins() throws IOException {
        return Files.readAllLines(data.resolve("credentials")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Past the program and above row-level security: to prepare what is measured, and to ask what was done. */
    JdbcClient database() throws IOException, SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/eljur", "eljur_admin", logins().get("eljur_admin"));
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) throw new IllegalStateException("The program does not stop");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
