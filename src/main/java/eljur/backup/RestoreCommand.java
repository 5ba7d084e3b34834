package eljur.backup;

import eljur.platform.Texts;
import eljur.platform.launch.ExternalFolder;
import eljur.platform.launch.NewDataFolder;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Migrations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code bin/restore}: from a backup and its key to a data folder that {@code bin/run} opens, or an external database. Everything that can be wrong is found
 * before anything is made; what is made stays aside until it was compared.
 */
public final class RestoreCommand {

    private static final int MISUSE = 2;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Texts.RUSSIAN);

    private final Texts texts = new Texts();
    private final RestoreOptions options;

    private RestoreCommand(RestoreOptions options) {
        this.options = options;
    }

    /** Restores, or says in one line why not and ends the process. */
    public static void fromCommandLine(List<String> words) {
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).beforeInitialize();
        var texts = new Texts();
        if (RestoreOptions.asksForHelp(words)) {
            System.out.println(texts.of("restore.usage"));
            return;
        }
        try {
            new RestoreCommand(RestoreOptions.of(words)).restore();
        } catch (LaunchRefused no) {
            System.err.println(texts.of(no.key(), no.args()));
            System.exit(no.key().startsWith("restore.option.") ? MISUSE : 1);
        } catch (UnusableBackup no) {
            System.err.println(texts.of(no.key(), no.args()));
            System.exit(1);
        } catch (SQLException | RuntimeException fault) {
            System.err.println(texts.of("restore.fault", kept(fault)));
            System.exit(1);
        }
    }

    private void restore() throws SQLException {
        // What is wrong with the place is said before anybody types a key.
        Database external = options.dbUrl() == null ? null : ExternalFolder.database(options.dbUrl());
        if (external == null && options.data() != null) NewDataFolder.refuseFull(options.data());
        BackupKey key = options.keyFile() == null ? asked() : KeyFile.read(options.keyFile());
        say("restore.reading", options.from());
        var backup = new BackupReader(options.from(), key);
        Manifest manifest = backup.manifest();
        var restoration = new Restoration(backup, manifest);
        restoration.refuseNewer();
        say("restore.found", String.join(", ", manifest.schools()), when(manifest), manifest.rows());
        if (external == null) intoFolder(restoration, manifest, key);
        else intoDatabase(restoration, manifest, key, external);
    }

    private void intoFolder(Restoration restoration, Manifest manifest, BackupKey key) throws SQLException {
        boolean demo = manifest.kind().equals("demo");
        Path data = options.data() == null ? NewDataFolder.usual(demo) : options.data();
        NewDataFolder.refuseFull(data);
        try (RestoreTarget target = OwnTarget.at(data, demo)) {
            say("restore.filling", data);
            fill(target, restoration, manifest, key);
        }
        say("restore.done", data);
    }

    private void intoDatabase(Restoration restoration, Manifest manifest, BackupKey key, Database external)
            throws SQLException {
        Path data = options.data() == null ? ExternalFolder.usual() : options.data();
        try (RestoreTarget target = ExternalTarget.at(external, data, manifest.schema(), key)) {
            say("restore.filling.database", external.name());
            fill(target, restoration, manifest, key);
        }
        say("restore.done.database", data, String.valueOf(options.dbUrl()));
    }

    private void fill(RestoreTarget target, Restoration restoration, Manifest manifest, BackupKey key)
            throws SQLException {
        Database database = target.database();
        restoration.into(database, BackupFolder.filesIn(target.folder()));
        // Only now: what an older program has written was compared as it was.
        Migrations.run(database);
        provenBy(database, manifest);
        target.finish(key);
    }

    // A backup cannot say of itself that it came out well: it holds its own run as one that never ended.
    private void provenBy(Database database, Manifest manifest) throws SQLException {
        try (Connection connection = database.connect(Snapshot.reader(database))) {
            new Runs(JdbcClient.create(new SingleConnectionDataSource(connection, true)))
                    .proven(
                            manifest.taken(),
                            options.from().getFileName().toString(),
                            options.from().toFile().length(),
                            manifest.rows(),
                            Clock.systemUTC().instant());
        }
    }

    private BackupKey asked() {
        say("restore.key", String.valueOf(BackupKey.ROWS));
        askRow(1);
        List<String> rows = new ArrayList<>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines()
                .filter(line -> !line.isBlank())
                .takeWhile(line -> asked(line, rows))
                .forEach(line -> {});
        return BackupKey.typed(String.join("\n", rows));
    }

    /** A row with a slip in it is asked for again: nobody should type the others twice. */
    private boolean asked(String line, List<String> rows) {
        boolean right = BackupKey.isRow(rows.size(), line);
        if (right) rows.add(line);
        else say("restore.key.again", String.valueOf(rows.size() + 1));
        if (right && rows.size() < BackupKey.ROWS) askRow(rows.size() + 1);
        return rows.size() < BackupKey.ROWS;
    }

    private void askRow(int row) {
        say("restore.key.row", String.valueOf(row));
    }

    private static String when(Manifest manifest) {
        return WHEN.format(manifest.taken().atZone(ZoneId.of(manifest.zone())));
    }

    private static Path kept(Exception fault) {
        try {
            Path file = Files.createTempFile("eljur-restore-", ".log");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                fault.printStackTrace(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String key, Object... args) {
        System.out.println(texts.of(key, args));
    }
}
