package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.Application;
import eljur.testing.OwnJvm;
import eljur.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loss of the school's computer, whole, by pages and commands alone: a second disk, a printed sheet, an empty machine. */
class LostComputerTest {

    private static final String PASSWORD = "demo";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern KEY_ROW = Pattern.compile("<code>([0-9A-Z]{4}(?: [0-9A-Z]{4}){3})</code>");
    private static final Pattern REGISTER = Pattern.compile("href=\"(/registers/\\d+)\"");
    private static final Pattern CELL = Pattern.compile("<td[^>]* data-v=[^>]*>.*?</td>", Pattern.DOTALL);

    private Path above;
    private Path disk;

    @BeforeEach
    void make() throws IOException {
        above = Files.createTempDirectory("eljur-test-loss-");
        disk = above.resolve("второй диск");
    }

    @AfterEach
    void clean() throws IOException {
        throwAway(above);
    }

    @Test
    void whatTheSecondDiskAndTheSheetHoldIsASchoolAgain() throws Exception {
        Path lost = above.resolve("school");
        List<String> sheet;
        String register;
        List<String> cells;
        try (var program = started("--demo", "--size", "100", "--data", lost.toString())) {
            var admin = signedIn(program, "admin");
            sheet = backedUp(admin);
            var teacher = signedIn(program, "teacher");
            register = first(REGISTER, teacher.get("/registers").body());
            cells = all(CELL, teacher.get(register).body());
            assertThat(cells).isNotEmpty();
            stop(program);
        }
        throwAway(lost);
        String[] command = restored(sheet, above.resolve("another machine"));
        try (var program = started(command)) {
            assertKnowsWhereItComesFrom(
                    signedIn(program, "admin").get("/backups").body());
            assertThat(all(CELL, signedIn(program, "teacher").get(register).body()))
                    .isEqualTo(cells);
            stop(program);
        }
    }

    /** @return the four rows of the printed sheet */
    private List<String> backedUp(Visitor admin) {
        Map<String, String> folder = Map.of("folder", disk.toString());
        assertThat(admin.submit("/backups/folders", folder).statusCode()).isEqualTo(302);
        var again = admin.submit("/backups/folders", Map.of("folder", disk + "/"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("это место уже есть");
        assertThat(admin.submit("/backups", Map.of()).statusCode()).isEqualTo(302);
        OwnJvm.awaitUntil("the copy on the second disk", () -> {
            String page = admin.get("/backups").body();
            return page.contains("восстановлена и сверена") && page.contains("Последний раз");
        });
        String page = admin.get("/backups/key").body();
        assertThat(page).contains("bin/restore --from " + disk + "/");
        List<String> rows =
                KEY_ROW.matcher(page).results().map(row -> row.group(1)).toList();
        assertThat(rows).hasSize(BackupKey.ROWS);
        return rows;
    }

    /** @return what the last line says to start the program with */
    private String[] restored(List<String> sheet, Path data) throws IOException {
        Path typed = Files.writeString(above.resolve("typed"), String.join("\n", sheet) + "\n");
        List<String> typist = List.of("sh", "-c", "exec \"$@\" < '" + typed + "'", "sh");
        String[] words = {"restore", "--from", newestCopy().toString(), "--data", data.toString()};
        try (var restore = OwnJvm.running(typist, Map.of(), OwnJvm.classPath(), Application.class, words)) {
            assertThat(restore.status()).as(restore.complained()).isZero();
            String last = restore.said().lines().toList().getLast();
            assertThat(last).isEqualTo("Запустите программу: bin/run --data " + data);
            return new String[] {"--data", last.substring(last.indexOf("--data ") + "--data ".length())};
        }
    }

    private Path newestCopy() throws IOException {
        return disk.resolve(BackupFolder.names(disk).stream().sorted().toList().getLast());
    }

    private void assertKnowsWhereItComesFrom(String backups) {
        assertThat(backups)
                .contains("Последняя проверенная копия")
                .contains("восстановлена и сверена")
                .contains("Отсюда туда ещё ничего не отправлено")
                .doesNotContain("копии нет")
                .doesNotContain("/backups/file");
    }

    private static OwnJvm started(String... words) {
        return OwnJvm.running(
                Application.class,
                Stream.concat(Stream.of("--port", "0"), Stream.of(words)).toArray(String[]::new));
    }

    private static Visitor signedIn(OwnJvm program, String login) {
        program.await("it serves", () -> ADDRESS.matcher(program.said()).find());
        return Visitor.of(first(Pattern.compile("(" + ADDRESS + ")"), program.said()))
                .signIn(login, PASSWORD);
    }

    private static void stop(OwnJvm program) {
        program.process().destroy();
        program.status();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static List<String> all(Pattern pattern, String text) {
        return new ArrayList<>(
                pattern.matcher(text).results().map(MatchResult::group).toList());
    }

    private static void throwAway(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        assertThat(folder).doesNotExist();
    }
}
