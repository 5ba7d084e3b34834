package eljur.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may forget is in {@link ClusterTest}, and of an external one in {@code ExternalDatabaseTest}. */
class DurabilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"14.19", "13.22 (Debian 13.22-1)", "9.6.24"})
    void refusesAServerBelow15ByItsNumber(String version) throws Exception {
        try (var server = FakeServer.ofVersion(version)) {
            var login = new Login("school", "any");
            var database = new Database(
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/eljur", login, new Login("app", "any"), null);
            assertThatThrownBy(() -> Durability.check(database))
                    .isInstanceOfSatisfying(LaunchRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("launch.database.old");
                        assertThat(refused.args()).containsExactly(version.split("\\.")[0]);
                    });
        }
    }
}
