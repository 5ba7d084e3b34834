package eljur.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Starts the embedded PostgreSQL and writes numbers into it, one a transaction, until it is killed. What was
 * acknowledged it puts down in a ledger of its own, on the disk, before the next.
 */
final class WritingProgram {

    private WritingProgram() {}

    public static void main(String[] args) throws Exception {
        var folder = new ServerFolder(Path.of(args[0]), Path.of(args[1]));
        Cluster cluster = folder.started();
        prepare(cluster);
        // Beyond all earlier ones, even those that were written and not acknowledged.
        long next = System.currentTimeMillis() * 1_000_000;
        try (var book = FileChannel.open(ledger(folder), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            cutTorn(book);
            while (true) next = write(cluster, book, next);
        }
    }

    /** The numbers whose transactions were acknowledged, each whole line one. */
    static List<Long> acknowledged(ServerFolder folder) {
        try {
            if (!Files.exists(ledger(folder))) return List.of();
            return Files.readString(ledger(folder))
                    .lines()
                    .filter(line -> line.endsWith("."))
                    .map(line -> Long.valueOf(line.substring(0, line.length() - 1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // A line that the kill cut short must not grow together with the next one.
    private static void cutTorn(FileChannel book) throws IOException {
        if (book.size() > 0) book.write(ByteBuffer.wrap("\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static Path ledger(ServerFolder folder) {
        return folder.path().resolve("ledger");
    }

    private static void prepare(Cluster cluster) throws SQLException {
        try (Connection owner = connect(cluster, cluster.credentials().owner());
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists public.written (id bigint primary key, text text not null)");
            statement.execute("grant insert on public.written to "
                    + cluster.credentials().app().user());
        }
    }

    // As long as a connection holds: a server that fell is waited for, what it did not acknowledge is not counted.
    private static long write(Cluster cluster, FileChannel book, long first) throws Exception {
        long id = first;
        try (Connection app = connect(cluster, cluster.credentials().app());
                var insert = app.prepareStatement("insert into public.written values (?, repeat('строка ', 50))")) {
            while (true) {
                insert.setLong(1, ++id);
                insert.executeUpdate();
                book.write(ByteBuffer.wrap((id + ".\n").getBytes(StandardCharsets.UTF_8)));
                book.force(false);
            }
        } catch (SQLException e) {
            Thread.sleep(50);
        }
        return id;
    }

    private static Connection connect(Cluster cluster, Login login) throws SQLException {
        return DriverManager.getConnection(cluster.url(Database.NAME), login.user(), login.password());
    }
}
