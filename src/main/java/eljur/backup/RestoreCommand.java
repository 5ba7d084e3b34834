package eljur.backup;

import eljur.platform.Texts;
import eljur.platform.launch.NewDataFolder;
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
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code bin/restore}: from a backup and its key to a data folder that {@code bin/run} opens. Everything that can be wrong is found
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
        if (options.data() != null) NewDataFolder.refuseFull(options.data());
        BackupKey key = options.keyFile() == null ? asked() : KeyFile.read(options.keyFile());
        say("restore.reading", options.from());
        var backup = new BackupReader(options.from(), key);
        Manifest manifest = backup.manifest();
        var restoration = new Restoration(backup, manifest);
        restoration.refuseNewer();
        boolean demo = manifest.kind().equals("demo");
        Path data = options.data() == null ? NewDataFolder.usual(demo) : options.data();
        say("restore.found", String.join(", ", manifest.schools()), when(manifest), manifest.rows());
        restore(restoration, data, demo, key);
        say("restore.done", data);
    }

    private void restore(Restoration restoration, Path data, boolean demo, BackupKey key) throws SQLException {
        NewDataFolder.refuseFull(data);
        try (var made = NewDataFolder.beside(data, demo)) {
            say("restore.filling", data);
            restoration.into(made.database(), BackupFolder.filesIn(made.path()));
            // Only now: what an older program has written was compared as it was.
            Migrations.run(made.database());
            KeyFile.keep(made.path(), key);
            made.finish();
        }
    }

    private BackupKey asked() {
        say("restore.key", String.valueOf(BackupKey.ROWS));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return BackupKey.typed(in.lines().limit(BackupKey.ROWS).collect(Collectors.joining("\n")));
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
