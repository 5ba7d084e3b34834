package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.QrReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program behind a proxy at 127.0.0.2, which serves {@code https://journal.school.test}. */
class ProxyTest {

    private static final String HERE = "127.0.0.1", PROXY = "127.0.0.2", STRANGER = "127.0.0.3";
    private static final int TRIES = 30;

    private final Network network = new Network(
            HERE,
            0,
            null,
            new Network.SiteName("journal.school.test", null),
            null,
            new Proxies(Set.of(InetAddress.ofLiteral(PROXY))));

    @TempDir
    private Path data;

    @Test
    void cookiesAreLockedBehindTheProxyAndPlainAtThisMachine() throws Exception {
        try (var program = NetworkProgram.on(network, data)) {
            var anna = program.from(PROXY, "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https");
            var answer = anna.signIn("anna");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-eljur="))
                    .allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers().firstValue("Location")).contains("/");
            assertThat(anna.get("/today").statusCode()).isEqualTo(200);
            var here = program.from(STRANGER, "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https");
            assertThat(here.signIn("anna").headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("eljur="))
                    .noneMatch(cookie -> cookie.contains("; Secure"));
            assertThat(program.from(PROXY, "X-Forwarded-For", "192.0.2.7")
                            .get("/sign-in")
                            .body())
                    .contains("Прокси настроен не до конца");
        }
    }

    @Test
    void whoGuessesCodesIsSlowedDownByTheAddressThatTheProxyVouchesFor() throws Exception {
        try (var program = NetworkProgram.on(network, data)) {
            for (int n = 0; n < TRIES; n++) {
                // Another first hop each time: what the guesser has written there.
                var guesser = program.from(
                        PROXY, "X-Forwarded-For", "203.0.113." + n + ", 192.0.2.7", "X-Forwarded-Proto", "https");
                assertThat(guesser.get("/activate?code=0000-0000-000").body()).contains("Такого кода нет");
            }
            assertThat(wrongCode(program, PROXY, "192.0.2.7")).contains("Подождите 15 минут");
            assertThat(wrongCode(program, PROXY, "192.0.2.8")).contains("Такого кода нет");
            // Somebody who was not named is known by where they come from, whatever they say.
            assertThat(wrongCode(program, STRANGER, "192.0.2.7")).contains("Такого кода нет");
        }
    }

    @Test
    void slipsBearTheAddressThatPeopleCanReach() throws Exception {
        try (var program = NetworkProgram.on(network, data)) {
            var vera = program.from(PROXY, "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https");
            vera.signIn("vera");
            assertReaches(vera.submit("/access/people/9102/slips", "/access/people/9102", Map.of())
                    .body());
            var atTheServer = program.from(HERE);
            atTheServer.signIn("vera");
            assertReaches(atTheServer
                    .submit("/access/people/9102/slips", "/access/people/9102", Map.of())
                    .body());
        }
    }

    private static void assertReaches(String sheet) {
        assertThat(QrReader.linksOn(sheet))
                .hasSize(1)
                .first()
                .asString()
                .matches("https://journal\\.school\\.test/activate\\?code=[0-9A-Z-]{13}");
        assertThat(sheet)
                .contains("https://journal.school.test<wbr>/activate")
                .doesNotContain("только на этом компьютере");
    }

    private static String wrongCode(NetworkProgram program, String from, String forwardedFor) throws Exception {
        return program.from(from, "X-Forwarded-For", forwardedFor, "X-Forwarded-Proto", "https")
                .get("/activate?code=0000-0000-000")
                .body();
    }
}
