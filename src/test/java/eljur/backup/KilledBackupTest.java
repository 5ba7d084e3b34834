package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import eljur.testing.OwnJvm;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program that is killed while it writes leaves no half of a backup under the name of a whole one. */
class KilledBackupTest {

    private static final int TIMES = 5;

    @Test
    void whatBearsTheNameIsWhole(@TempDir Path folder) throws Exception {
        Database database = TestDatabase.fresh();
        try (var data = TestDatabase.asData(database)) {
            TestSchool.pour(new SingleConnectionDataSource(data, true));
        }
        var random = new Random(5);
        int whole = 0, halves = 0;
        for (int i = 0; i < TIMES; i++) {
            kill(database, folder, random.nextInt(200));
            for (Path file : files(folder, ".backup")) {
                new BackupReader(file, KeyFile.in(folder)).manifest();
                Files.delete(file);
                whole++;
            }
            halves += files(folder, ".part").size();
        }
        assertThat(whole).isPositive();
        assertThat(halves).as("killed in the middle, at least once").isPositive();
    }

    private static void kill(Database database, Path folder, int millis) throws Exception {
        Login owner = database.owner(), data = Objects.requireNonNull(database.data());
        try (var program = OwnJvm.running(
                WritesBackups.class,
                database.url(),
                owner.user(),
                owner.password(),
                data.user(),
                data.password(),
                folder.toString())) {
            program.await("the first backup is there", () -> program.said().contains("written"));
            Thread.sleep(millis);
        }
    }

    private static List<Path> files(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
