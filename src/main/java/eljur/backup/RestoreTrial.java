package eljur.backup;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** Restores a backup into a database made for it, compares, and drops that database again. The program's own is not touched. */
final class RestoreTrial {

    private static final String NOT_PERMITTED = "42501";
    private static final String BESIDE = "_backup_check";

    private final Database database;

    RestoreTrial(Database database) {
        this.database = database;
    }

    /**
     * @throws UnusableBackup when the backup is not what it says
     * @throws UnmadeBackup when it could not be tried: then it counts as none
     */
    void of(Path file, BackupKey key) {
        try {
            drop();
            make();
            restore(new BackupReader(file, key));
        } catch (SQLException e) {
            throw new UnmadeBackup(e, "untried");
        } catch (IOException e) {
            throw new UnmadeBackup(e, "unwritten");
        } finally {
            dropQuietly();
        }
    }

    private void restore(BackupReader backup) throws IOException, SQLException {
        Path files = Files.createTempDirectory("eljur-backup-check-");
        try {
            new Restoration(backup, backup.manifest()).into(database.beside(name()), files);
        } finally {
            delete(files);
        }
    }

    private String name() {
        return database.name() + BESIDE;
    }

    private void make() throws SQLException {
        try {
            as(database.owner(), "create database \"%s\" template template0 encoding 'UTF8'".formatted(name()));
        } catch (SQLException e) {
            if (NOT_PERMITTED.equals(e.getSQLState())) throw new UnmadeBackup(e, "no-createdb");
            throw e;
        }
    }

    // One that a killed trial has left is dropped by the next. Not by force, which would need power over the server's
    // own
    // vacuuming; a plain drop sends that away by itself. Only sessions of our own are ended.
    private void drop() throws SQLException {
        String ended = """
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where datname = '%s' and usename = current_user""".formatted(name());
        as(database.owner(), ended);
        as(Snapshot.reader(database), ended);
        as(database.owner(), "drop database if exists \"%s\"".formatted(name()));
    }

    // The backup was tried by then: what is left of the trial says nothing against it.
    private void dropQuietly() {
        try {
            drop();
        } catch (SQLException | UnmadeBackup e) {
            org.slf4j.LoggerFactory.getLogger(RestoreTrial.class).warn("The database of a trial was not dropped", e);
        }
    }

    private void as(Login login, String sql) throws SQLException {
        try (Connection connection = database.connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
