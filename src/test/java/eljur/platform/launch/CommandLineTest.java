package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Texts;
import eljur.platform.network.Network;
import eljur.platform.network.Network.Https;
import eljur.platform.network.Network.SiteName;
import eljur.platform.network.Proxies;
import eljur.platform.postgres.LaunchRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Path FOLDER = Path.of("/data");

    @Test
    void nothingSaidIsTheDemonstrationOnThisMachine() {
        assertThat(CommandLine.of()).isEqualTo(new CommandLine(NetworkWords.NONE, null, null, null, null, null, null));
        assertThat(CommandLine.of().settled(FOLDER, true))
                .isEqualTo(new LaunchOptions("127.0.0.1", 8080, FOLDER, true, 230, 1, null));
    }

    @Test
    void nothingSaidOfAFolderWithASchoolIsThatSchool() {
        assertThat(CommandLine.of("--data", "/data").settled(FOLDER, false))
                .isEqualTo(new LaunchOptions("127.0.0.1", 8080, FOLDER, false, 230, 1, null));
    }

    @Test
    void aWayBackIsAskedOfOneStartWithALoginOrWithout() {
        assertThat(CommandLine.of("--empty").once()).isEmpty();
        assertThat(CommandLine.of("--administrator", "--port", "8093").once()).isEqualTo(Map.of("eljur.way-back", ""));
        assertThat(CommandLine.of("--administrator", "orlova", "--empty").once())
                .isEqualTo(Map.of("eljur.way-back", "orlova"));
        assertThat(CommandLine.of("--administrator=orlova").once()).isEqualTo(Map.of("eljur.way-back", "orlova"));
    }

    @Test
    void everyOptionMayBeSaidInTwoWays() {
        var all = new CommandLine(
                new NetworkWords(Map.of("--host", "localhost", "--port", "8093")),
                Path.of("/srv/школа 5"),
                true,
                300,
                7L,
                "jdbc:postgresql://db:5433/eljur",
                null);
        assertThat(CommandLine.of(
                        "--host",
                        "localhost",
                        "--port",
                        "8093",
                        "--data",
                        "/srv/школа 5",
                        "--demo",
                        "--size",
                        "300",
                        "--seed",
                        "7",
                        "--db-url",
                        "postgresql://db:5433/eljur"))
                .isEqualTo(all);
        assertThat(CommandLine.of(
                        "--host=localhost",
                        "--port=8093",
                        "--data=/srv/x/../школа 5",
                        "--demo",
                        "--size=300",
                        "--seed=7",
                        "--db-url=jdbc:postgresql://db:5433/eljur"))
                .isEqualTo(all);
    }

    @Test
    void sizeAndSeedAreOfTheDemonstration() {
        assertThat(CommandLine.of("--size", "1000").demo()).isTrue();
        assertThat(CommandLine.of("--seed", "7").demo()).isTrue();
        assertThat(CommandLine.of("--empty").demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"})
    void listensOnThisMachine(String host) {
        assertThat(CommandLine.of("--host", host).network().settled().host())
                .isEqualTo(host.replaceAll("[\\[\\]]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db/eljur, jdbc:postgresql://db/eljur",
        "postgres://db:5433/eljur, jdbc:postgresql://db:5433/eljur",
        "jdbc:postgresql://db/eljur?ssl=true, jdbc:postgresql://db/eljur?ssl=true",
    })
    void anAddressMayBeWrittenInEitherWay(String said, String begins) {
        assertThat(CommandLine.of("--db-url", said).dbUrl()).startsWith(begins);
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse("launch.option.unknown", "--prot", "80"),
                misuse("launch.option.unknown", "demo"),
                misuse("launch.option.unknown", "--demo=yes"),
                misuse("launch.option.unknown", "-p"),
                misuse("launch.option.unknown", ""),
                misuse("launch.option.value", "--port"),
                misuse("launch.option.value", "--port="),
                misuse("launch.option.value", "--host", " "),
                misuse("launch.option.value", "--data", "--demo"),
                misuse("launch.option.value", "--db-url"),
                misuse("launch.option.number", "--port", "65536"),
                misuse("launch.option.number", "--port", "-1"),
                misuse("launch.option.number", "--port", "80 "),
                misuse("launch.option.number", "--port", "0x50"),
                misuse("launch.option.number", "--port", "99999999999999999999"),
                misuse("launch.option.number", "--size", "49"),
                misuse("launch.option.number", "--size", "5001"),
                misuse("launch.option.number", "--size", "много"),
                misuse("launch.option.number", "--seed", "-1"),
                misuse("launch.option.number", "--seed", "1000000000"),
                misuse("launch.option.folder", "--data", "a\0b"),
                misuse("launch.option.host", "--host", "no.such.host.invalid"),
                misuse("launch.option.host", "--host", "127.0.0.1:8080"),
                misuse("launch.option.demo-and-empty", "--demo", "--empty"),
                misuse("launch.option.demo-and-empty", "--empty", "--demo"),
                misuse("launch.option.demo-and-empty", "--empty", "--size", "300"),
                misuse("launch.option.demo-and-empty", "--seed", "3", "--empty"),
                misuse("launch.option.db-url", "--db-url", "mysql://db/eljur"),
                misuse("launch.option.db-url", "--db-url", "eljur"),
                misuse("launch.option.db-url", "--db-url", "postgresql://owner:secret@db/eljur"),
                misuse("launch.option.db-url", "--db-url", "postgresql://owner@db/eljur"),
                misuse("launch.option.db-url", "--db-url", "jdbc:postgresql://db/eljur?user=owner"),
                misuse("launch.option.db-url", "--db-url", "jdbc:postgresql://db/eljur?ssl=true&PASSWORD=secret"),
                misuse("launch.option.db-url", "--db-url", "jdbc:postgresql://db/eljur?sslpassword=secret"),
                misuse("launch.host.demo", "--host", "0.0.0.0"),
                misuse("launch.host.demo", "--host", "::"),
                misuse("launch.host.demo", "--demo", "--host", "192.0.2.7", "--data", "/data"),
                misuse("launch.host.without-https", "--empty", "--host", "192.0.2.7"),
                misuse("launch.host.without-https", "--data", "/data", "--host", "192.0.2.7"),
                misuse("launch.host.without-https", "--empty", "--host", "192.0.2.7", "--name", "journal.school.ru"),
                misuse("launch.host.demo", "--host", "192.0.2.7", "--https"),
                misuse("launch.proxy.demo", "--demo", "--proxy", "127.0.0.1"),
                misuse("launch.proxy.nameless", "--empty", "--host", "192.0.2.7", "--proxy", "192.0.2.8"),
                misuse("launch.option.key-alone", "--empty", "--https", "--key", "key.pem"),
                misuse("launch.option.http-port", "--empty", "--http-port", "80"),
                misuse("launch.option.number", "--empty", "--https", "--http-port", "99999"),
                misuse("launch.option.value", "--empty", "--certificate"),
                misuse("launch.option.unknown", "--https=yes", "yes"),
                misuse("launch.option.proxy", "--empty", "--proxy", "proxy.school.ru"),
                misuse("launch.option.proxy", "--empty", "--proxy", "192.0.2.8,"),
                misuse("launch.option.proxy", "--empty", "--proxy", "192.0.2.0/24"),
                misuse("launch.option.name", "--empty", "--https", "--name", "https://journal.school.ru"),
                misuse("launch.option.number", "--empty", "--https", "--name", "journal.school.ru:99999"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void saysInOneRussianLineWhatCannotBeMeant(String key, String[] words) {
        assertThatThrownBy(() -> CommandLine.of(words)).isInstanceOfSatisfying(LaunchRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            String line = new Texts().of(refused.key(), refused.args());
            assertThat(line).doesNotContain("\n", "{0}", "secret").matches("(?s).*[а-я]{4}.*\\.");
        });
    }

    @Test
    void leavesThisMachineByHttpsOrBehindANamedProxy() throws UnknownHostException {
        assertThat(CommandLine.of("--empty", "--host", "192.0.2.7", "--https")
                        .settled(FOLDER, false)
                        .network())
                .isEqualTo(new Network("192.0.2.7", 8443, null, null, new Https(null, null), Proxies.NONE));
        assertThat(CommandLine.of(
                                "--empty",
                                "--host=0.0.0.0",
                                "--certificate=/srv/chain.pem",
                                "--key=/srv/key.pem",
                                "--port=443",
                                "--http-port=80",
                                "--name=Журнал.школа.рф")
                        .settled(FOLDER, false)
                        .network())
                .isEqualTo(new Network(
                        "0.0.0.0",
                        443,
                        80,
                        new SiteName("Журнал.школа.рф", null),
                        new Https(Path.of("/srv/chain.pem"), Path.of("/srv/key.pem")),
                        Proxies.NONE));
        assertThat(CommandLine.of(
                                "--empty",
                                "--host=192.0.2.7",
                                "--proxy=192.0.2.8, ::1",
                                "--name=journal.school.ru:8443")
                        .settled(FOLDER, false)
                        .network())
                .isEqualTo(new Network(
                        "192.0.2.7",
                        8080,
                        null,
                        new SiteName("journal.school.ru", 8443),
                        null,
                        new Proxies(Set.of(InetAddress.getByName("192.0.2.8"), InetAddress.getByName("::1")))));
    }

    @Test
    void aFolderThatTurnsOutToHoldTheDemonstrationKeepsItHere() {
        var said = CommandLine.of("--data", "/data", "--host", "192.0.2.7", "--https");
        assertThat(said.settled(FOLDER, false).demo()).isFalse();
        assertThatThrownBy(() -> said.settled(FOLDER, true)).hasMessage("launch.host.demo");
    }

    @Test
    void whatIsThisMachineIsAskedOfWhoKnows() {
        var words = NetworkWords.NONE.and("--host", "127.0.0.2");
        words.check(InetAddress::isLoopbackAddress, false);
        assertThatThrownBy(() -> words.check(address -> false, false)).hasMessage("launch.host.without-https");
        words.and("--https", "").check(address -> false, false);
        words.and("--proxy", "127.0.0.3").and("--name", "j.school.ru").check(address -> false, false);
    }

    @Test
    void helpIsAskedForAnywhere() {
        assertThat(CommandLine.asksForHelp("--port", "1", "--help")).isTrue();
        assertThat(CommandLine.asksForHelp("-h")).isTrue();
        assertThat(CommandLine.asksForHelp("--port", "1")).isFalse();
        assertThat(new Texts().of("launch.usage"))
                .contains("--host", "--port", "--data", "--demo", "--size", "--seed", "--empty", "--db-url")
                .contains("--https", "--certificate", "--key", "--proxy", "--name", "--http-port");
    }

    private static Arguments misuse(String key, String... words) {
        return Arguments.of(key, words);
    }
}
