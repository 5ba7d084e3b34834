package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.postgres.LaunchRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupKeyTest {

    @Test
    void isReadAsItWasPrinted() {
        for (int i = 0; i < 1000; i++) {
            BackupKey key = BackupKey.made();
            assertThat(BackupKey.typed(String.join("\n", key.rows())).secret()).isEqualTo(key.secret());
        }
        assertThat(BackupKey.made().rows()).hasSize(4).allMatch(row -> row.matches("[0-9A-Z]{4}( [0-9A-Z]{4}){3}"));
    }

    @Test
    void isReadAsAHandTypesItInRussianLettersToo() {
        BackupKey key = BackupKey.made();
        String typed = String.join(" ", key.rows())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('a', 'а')
                .replace('c', 'с')
                .replace('0', 'о')
                .replace('1', 'l')
                .replace(" ", "-");
        assertThat(BackupKey.typed(typed).secret()).isEqualTo(key.secret());
    }

    @Test
    void namesTheRowWithASlip() {
        for (int row = 1; row <= 4; row++) {
            String[] rows = BackupKey.made().rows().toArray(String[]::new);
            String letter = rows[row - 1].startsWith("7") ? "8" : "7";
            rows[row - 1] = letter + rows[row - 1].substring(1);
            assertRefused(String.join("\n", rows), "backup.key.row", String.valueOf(row));
        }
    }

    @Test
    void noticesRowsThatChangedPlacesAndRowsThatAreMissing() {
        List<String> rows = BackupKey.made().rows();
        assertRefused(rows.get(1) + rows.get(0) + rows.get(2) + rows.get(3), "backup.key.row", "1");
        assertRefused(rows.get(0) + rows.get(1) + rows.get(2), "backup.key.length", "64", "48");
        assertRefused("", "backup.key.length", "64", "0");
    }

    @Test
    void isMadeOnceForADataFolderAndReadByItsUserOnly(@TempDir Path data) throws Exception {
        BackupKey key = KeyFile.in(data);
        assertThat(KeyFile.in(data).secret()).isEqualTo(key.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("backup.key"))))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryNotContaining("glob:**.new");
        assertThat(key.toString()).doesNotContain(key.rows().getFirst());
    }

    private static void assertRefused(String typed, String key, Object... args) {
        assertThatThrownBy(() -> BackupKey.typed(typed)).isInstanceOfSatisfying(LaunchRefused.class, no -> {
            assertThat(no.key()).isEqualTo(key);
            assertThat(no.args()).isEqualTo(args);
        });
    }
}
