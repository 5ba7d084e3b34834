package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalLoginsTest {

    private static final String URL = "jdbc:postgresql://db/eljur";

    private static final String FILE = """
            ELJUR_DB_OWNER=school_owner
            ELJUR_DB_OWNER_PASSWORD=o
            ELJUR_DB_APP=school_app
            ELJUR_DB_APP_PASSWORD=пароль
            """;

    @TempDir
    Path folder;

    @Test
    void comeFromTheEnvironment() {
        var environment = Map.of(
                "ELJUR_DB_OWNER",
                "school_owner",
                "ELJUR_DB_OWNER_PASSWORD",
                "o",
                "ELJUR_DB_APP",
                "school_app",
                "ELJUR_DB_APP_PASSWORD",
                "a",
                "ELJUR_DB_DATA",
                "school_data",
                "ELJUR_DB_DATA_PASSWORD",
                "d");
        assertThat(ExternalLogins.database(URL, environment))
                .isEqualTo(new Database(
                        URL,
                        new Login("school_owner", "o"),
                        new Login("school_app", "a"),
                        new Login("school_data", "d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void comeFromAFileForItsOwnerOnly(String mode) throws IOException {
        assertThat(ExternalLogins.database(URL, Map.of("ELJUR_DB_CREDENTIALS", file(mode))))
                .isEqualTo(new Database(URL, new Login("school_owner", "o"), new Login("school_app", "пароль"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void doNotComeFromAFileThatOthersMayTouch(String mode) throws IOException {
        String file = file(mode);
        assertRefused("launch.database.open-file", Map.of("ELJUR_DB_CREDENTIALS", file));
    }

    @Test
    void doNotComeFromWhatIsNoFile() throws IOException {
        assertRefused("launch.database.no-file", Map.of("ELJUR_DB_CREDENTIALS", "/no/such/file"));
        assertRefused("launch.database.no-file", Map.of("ELJUR_DB_CREDENTIALS", "a\0b"));
        assertRefused("launch.database.no-file", Map.of("ELJUR_DB_CREDENTIALS", folder.toString()));
        Path broken = Path.of(file("rw-------"));
        Files.writeString(broken, "ELJUR_DB_OWNER=\\u12");
        assertRefused("launch.database.no-file", Map.of("ELJUR_DB_CREDENTIALS", broken.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ELJUR_DB_OWNER", "ELJUR_DB_OWNER_PASSWORD", "ELJUR_DB_APP", "ELJUR_DB_APP_PASSWORD"})
    void eachIsNeeded(String missing) {
        var environment = new HashMap<>(Map.of(
                "ELJUR_DB_OWNER",
                "school_owner",
                "ELJUR_DB_OWNER_PASSWORD",
                "o",
                "ELJUR_DB_APP",
                "school_app",
                "ELJUR_DB_APP_PASSWORD",
                "a"));
        environment.remove(missing);
        assertRefused("launch.database.logins", environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Школа", "app; drop schema platform", "App", "1app", "a\"b"})
    void aNameThatWouldNeedQuotesIsRefused(String name) {
        assertRefused("launch.database.role-name", Map.of("ELJUR_DB_OWNER", name, "ELJUR_DB_OWNER_PASSWORD", "o"));
    }

    @Test
    void aPasswordIsNotSaidWithItsLogin() {
        assertThat(new Login("school_app", "secret")).hasToString("school_app");
    }

    private String file(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("logins"), FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file.toString();
    }

    private static void assertRefused(String key, Map<String, String> environment) {
        assertThatThrownBy(() -> ExternalLogins.database(URL, environment))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
