package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Migrations;
import eljur.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer program on an older one's data: first a backup, then the migration; without the one not the other. */
class BeforeMigrationTest {

    /** As the first program with backups left it; later steps are still to come. */
    private static final String OLDER = "20261125.1600";

    @TempDir
    private Path data;

    private Database database;

    @BeforeEach
    void leaveAnOlderDatabase() throws SQLException {
        database = RoundTripTest.empty("older_" + System.nanoTime(), TestDatabase.fresh());
        Migrations.runTo(database, OLDER);
        assertThat(Migrations.wouldChange(database)).isTrue();
    }

    @Test
    void isBackedUpAsItWasAndThenMigrated() throws Exception {
        Launch.prepare(database, options());
        Path file = onlyBackup();
        assertThat(new BackupReader(file, KeyFile.in(data)).manifest().schema()).isEqualTo(OLDER);
        assertThat(RoundTripTest.strings(database, "select cause || (checked_at is not null) from backup.run"))
                .containsExactly("migrationtrue");
        assertThat(Migrations.wouldChange(database)).isFalse();
        Launch.prepare(database, options());
        assertThat(onlyBackup()).isEqualTo(file);
    }

    @Test
    void anOlderBackupComesBackAsItWasAndIsMigratedAfterwards() throws Exception {
        Path file = data.resolve("older.backup");
        new BackupWriter(database, KeyFile.in(data), data.resolve("files")).write(file, java.time.Instant.EPOCH);
        Database restored = RoundTripTest.empty("restored_" + System.nanoTime(), database);
        var reader = new BackupReader(file, KeyFile.in(data));
        new Restoration(reader, reader.manifest()).into(restored, data.resolve("restored"));
        assertThat(Migrations.version(restored)).contains(OLDER);
        Migrations.run(restored);
        assertThat(Migrations.wouldChange(restored)).isFalse();
    }

    @Test
    void nothingIsMigratedWhenThereIsNoBackup() throws Exception {
        Files.createFile(data.resolve("backup"));
        assertThatThrownBy(() -> Launch.prepare(database, options()))
                .isInstanceOfSatisfying(
                        LaunchRefused.class, no -> assertThat(no.key()).isEqualTo("backup.migration.refused"));
        assertThat(Migrations.version(database)).contains(OLDER);
    }

    private Path onlyBackup() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("backup"))) {
            return files.reduce((one, two) -> {
                        throw new AssertionError("Two: " + one + two);
                    })
                    .orElseThrow();
        }
    }

    private LaunchOptions options() {
        return new LaunchOptions("127.0.0.1", 0, data, false, LaunchOptions.DEMO_SIZE, 1, null);
    }
}
