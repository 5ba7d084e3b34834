package eljur.backup;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Fills an empty database from a backup and compares what is there with what the backup promised. */
final class Restoration {

    private final BackupReader backup;
    private final Manifest manifest;

    /** @param manifest of a backup that was read to its end */
    Restoration(BackupReader backup, Manifest manifest) {
        this.backup = backup;
        this.manifest = manifest;
    }

    /**
     * The tables are made as they were when the backup was made, whatever this program would make of them later.
     *
     * @throws UnusableBackup when what came out is not what went in
     */
    void into(Database database, Path files) throws SQLException {
        refuseNewer();
        Migrations.runTo(database, manifest.schema());
        fill(database, files);
        count(database);
        compare(database);
    }

    /** @throws UnusableBackup when a newer program made it, whose tables this one does not know */
    void refuseNewer() {
        if (!Migrations.known().contains(manifest.schema())) throw new UnusableBackup("newer");
    }

    private void fill(Database database, Path files) throws SQLException {
        try (Connection connection = database.connect(Snapshot.reader(database))) {
            connection.setAutoCommit(false);
            Map<String, Table> tables = tables(connection, database);
            empty(connection, tables);
            backup.read((name, content) -> part(connection, tables, files, name, content));
            connection.commit();
        }
    }

    private static Map<String, Table> tables(Connection connection, Database database) throws SQLException {
        return new Catalogue(connection, database.owner().user())
                .tables().stream().collect(Collectors.toMap(Table::fullName, Function.identity()));
    }

    // Migrations leave rows of their own: the history, the identity.
    private static void empty(Connection connection, Map<String, Table> tables) throws SQLException {
        for (Table table : tables.values())
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery(
                        "select exists (select from %s.%s)".formatted(table.schema(), table.name()));
                if (row.next() && row.getBoolean(1)) statement.execute(table.emptied());
            }
    }

    private void part(Connection connection, Map<String, Table> tables, Path files, String name, InputStream content)
            throws IOException, SQLException {
        if (name.startsWith(BackupWriter.TABLES))
            copy(connection, tables.get(name.substring(BackupWriter.TABLES.length())), content);
        else if (name.startsWith(BackupWriter.FILES)) keep(files, name.substring(BackupWriter.FILES.length()), content);
    }

    private void copy(Connection connection, @org.jspecify.annotations.Nullable Table table, InputStream rows)
            throws IOException, SQLException {
        if (table == null) throw new UnusableBackup("contents");
        List<String> columns = sum(table.fullName()).columns();
        var filled = new Table(table.schema(), table.name(), columns, table.order());
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(filled.copyIn(), rows);
    }

    private static void keep(Path files, String path, InputStream content) throws IOException {
        Path file = files.resolve(path).normalize();
        if (!file.startsWith(files)) throw new UnusableBackup("contents");
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        Disk.force(file);
    }

    // A sequence is its owner's.
    private void count(Database database) throws SQLException {
        try (Connection connection = database.connect(database.owner());
                var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Manifest.Position position : manifest.positions()) {
                statement.setString(1, position.sequence());
                statement.setLong(2, position.last());
                statement.execute();
            }
        }
    }

    private void compare(Database database) throws SQLException {
        try (Snapshot restored = Snapshot.of(database)) {
            List<Manifest.TableSum> found = new ArrayList<>();
            for (Table table : restored.tables()) found.add(restored.copy(table, OutputStream.nullOutputStream()));
            for (Manifest.TableSum sum : manifest.tables())
                if (!found.contains(sum)) throw new UnusableBackup("differs", sum.name());
            if (found.size() != manifest.tables().size()) throw new UnusableBackup("contents");
            if (!restored.positions().equals(manifest.positions())) throw new UnusableBackup("differs", "sequence");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Manifest.TableSum sum(String table) {
        return manifest.tables().stream()
                .filter(sum -> sum.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new UnusableBackup("contents"));
    }
}
