package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eljur.Application;
import eljur.testing.OwnJvm;
import eljur.testing.Postgres15;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program in a process of its own, as {@code bin/run} starts it: what it says, how it ends, what it leaves. */
class ProgramTest {

    private static final int NOBODY = 65534;
    private static final int ENDED_BY_REQUEST = 143;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private Path above;

    @BeforeEach
    void make() throws IOException {
        above = Files.createTempDirectory("eljur-test-program-");
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(above)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void servesFromTheMomentItSaysSoUntilItIsAskedToStop() {
        Path data = above.resolve("данные школы");
        try (var program = started("--empty", "--data", data.toString())) {
            URI health = URI.create(address(program) + "/health");
            assertThat(status(health)).isEqualTo(200);
            assertThat(program.said().lines()).hasSize(3);
            assertThat(program.said()).containsPattern("http://127\\.0\\.0\\.1:\\d+/first-day/[\\w-]{43}");
            assertRefused(1, "уже занята", "--empty", "--data", data.toString());
            assertThat(status(health)).isEqualTo(200);
            assertStopsCleanly(program, data);
        }
        assertRefused(1, "данные настоящей школы", "--demo", "--data", data.toString());
        try (var again = started("--data", data.toString())) {
            assertThat(status(URI.create(address(again) + "/health"))).isEqualTo(200);
            assertThat(again.said()).doesNotContain("демонстрационная").doesNotContain("первый раз");
            long server = server(data);
            again.process().destroyForcibly();
            again.status();
            OwnJvm.awaitUntil("PostgreSQL ends with its program", () -> !alive(server));
            assertThat(data.resolve("database").resolve("PG_VERSION")).exists();
        }
    }

    @Test
    void aSchoolIsNotMadeInAFolderOfTheDemonstration() {
        DataFolder.open(above.resolve("demo"), DataFolder.DEMO).close();
        assertRefused(
                1,
                "лежит демонстрация",
                "--empty",
                "--data",
                above.resolve("demo").toString());
    }

    @Test
    void stopsWithoutAComplaintWhileItIsStillStarting() {
        Path data = above.resolve("starting");
        try (var program = started("--empty", "--data", data.toString())) {
            program.await("PostgreSQL is there", () -> server(data) > 0);
            assertStopsCleanly(program, data);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, --prot 80",
        "2, --port 80000",
        "2, --demo --empty",
        "2, --db-url postgresql://owner:secret@db/eljur",
        "1, --host 0.0.0.0",
        "1, --empty --host 127.0.0.2 --certificate /nowhere.pem --data ABOVE/https",
        "2, --empty --http-port 80",
        "1, --demo --proxy 127.0.0.2",
        "1, --empty --data /proc/none",
        "1, --empty --data /usr",
        "1, --empty --db-url postgresql://127.0.0.1:9/eljur --data ABOVE/external",
        "1, --empty --port TAKEN --data ABOVE/taken",
        "1, --empty --host 127.0.0.1 --port TAKEN --data ABOVE/taken",
    })
    void saysInOneLineWhyItDoesNotStart(int status, String line) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String[] words = line.replace("ABOVE", above.toString())
                    .replace("TAKEN", String.valueOf(taken.getLocalPort()))
                    .split(" ");
            assertRefused(status, "", words);
        }
    }

    @Test
    void helps() {
        try (var program = OwnJvm.running(List.of(), Map.of(), OwnJvm.programPath(), Application.class, "--help")) {
            assertThat(program.status()).isZero();
            assertThat(program.said()).contains("--db-url");
        }
    }

    @Test
    void runsAsAnOrdinaryUserToo() throws IOException {
        assumeTrue(uid(Path.of("/proc/self")) == 0, "SKIPPED: only root can become another user; the rest ran as one");
        Path home = Files.createDirectory(above.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        Map<String, String> environment = Map.of("HOME", home.toString(), "XDG_DATA_HOME", "", "USER", "nobody");
        try (var program = OwnJvm.running(
                nobody, environment, readable(OwnJvm.programPath()), Application.class, "--empty", "--port", "0")) {
            assertThat(status(URI.create(address(program) + "/health"))).isEqualTo(200);
            Path data = home.resolve(".local").resolve("share").resolve("eljur").resolve("school");
            assertThat(uid(Path.of("/proc", String.valueOf(program.process().pid()))))
                    .isEqualTo(NOBODY);
            assertThat(uid(Path.of("/proc", String.valueOf(server(data))))).isEqualTo(NOBODY);
            assertThat(uid(data.resolve("database").resolve("PG_VERSION"))).isEqualTo(NOBODY);
            assertStopsCleanly(program, data);
        }
    }

    @Test
    void worksOnAnExternalDatabaseWithLoginsFromAPrivateFile() throws IOException {
        Path logins = Files.writeString(above.resolve("logins"), """
                ELJUR_DB_OWNER=school_owner
                ELJUR_DB_OWNER_PASSWORD=owner's-secret
                ELJUR_DB_APP=school_app
                ELJUR_DB_APP_PASSWORD=app's-secret
                """);
        Files.setPosixFilePermissions(logins, PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> environment = Map.of("ELJUR_DB_CREDENTIALS", logins.toString());
        Path data = above.resolve("external");
        try (var server = Postgres15.started()) {
            String url = server.database("eljur").url();
            String[] words = {"--empty", "--port", "0", "--db-url", url, "--data", data.toString()};
            try (var open = OwnJvm.running(List.of(), environment, OwnJvm.programPath(), Application.class, words)) {
                assertOneLine(open, 1, "chmod 600");
            }
            Files.setPosixFilePermissions(logins, PosixFilePermissions.fromString("rw-------"));
            try (var program = OwnJvm.running(List.of(), environment, OwnJvm.programPath(), Application.class, words)) {
                assertThat(status(URI.create(address(program) + "/health"))).isEqualTo(200);
                assertThat(data.resolve("database")).doesNotExist();
                assertThat(data.resolve("kind")).hasContent("external");
                program.process().destroy();
                assertThat(program.status()).isEqualTo(ENDED_BY_REQUEST);
            }
        }
    }

    private static OwnJvm started(String... words) {
        String[] all = Stream.concat(Stream.of("--port", "0"), Stream.of(words)).toArray(String[]::new);
        return OwnJvm.running(List.of(), Map.of(), OwnJvm.programPath(), Application.class, all);
    }

    private static void assertRefused(int status, String why, String... words) {
        String[] all = Arrays.asList(words).contains("--port")
                ? words
                : Stream.concat(Stream.of("--port", "0"), Stream.of(words)).toArray(String[]::new);
        try (var refused = OwnJvm.running(List.of(), Map.of(), OwnJvm.programPath(), Application.class, all)) {
            assertOneLine(refused, status, why);
        }
    }

    private static void assertOneLine(OwnJvm program, int status, String why) {
        assertThat(program.status()).as(program.complained()).isEqualTo(status);
        assertThat(program.complained().lines()).hasSize(1).first().asString().contains(why);
        assertThat(program.complained()).matches("(?s).*[а-яё]{4}.*").doesNotContain("Exception");
        assertThat(program.said()).doesNotContain("готов");
    }

    private static void assertStopsCleanly(OwnJvm program, Path data) {
        long server = server(data);
        program.process().destroy();
        assertThat(program.status()).isEqualTo(ENDED_BY_REQUEST);
        assertThat(program.complained()).isEmpty();
        OwnJvm.awaitUntil("PostgreSQL is gone", () -> !alive(server));
        assertThat(data.resolve("database").resolve("postmaster.pid")).doesNotExist();
    }

    private static String address(OwnJvm program) {
        program.await("it is ready", () -> ADDRESS.matcher(program.said()).find());
        Matcher address = ADDRESS.matcher(program.said());
        return address.find() ? address.group() : "";
    }

    private static int status(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long server(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                    .getFirst());
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /** A copy that everybody can read: the libraries may lie in a folder of root's. */
    private String readable(String classPath) throws IOException {
        Path copy = Files.createDirectory(above.resolve("program"));
        for (String entry : classPath.split(File.pathSeparator)) copy(Path.of(entry), copy);
        return copy.resolve("classes") + File.pathSeparator + copy + "/*";
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = into.resolve(from.getFileName())
                        .resolve(from.relativize(file).toString());
                Files.copy(file, to);
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
