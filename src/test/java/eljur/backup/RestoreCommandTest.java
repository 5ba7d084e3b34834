package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.Application;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.testing.OwnJvm;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code bin/restore} as a teacher types it: an empty machine, a file, a printed page. */
class RestoreCommandTest {

    private static Path above;
    private static Path file;
    private static Path keyFile;
    private static Manifest manifest;

    @BeforeAll
    static void backUp() throws Exception {
        above = Files.createTempDirectory("eljur-test-restore-");
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwx--x--x"));
        Database database = TestDatabase.fresh();
        try (var data = TestDatabase.asData(database);
                var statement = data.createStatement()) {
            TestSchool.pour(new SingleConnectionDataSource(data, true));
            statement.execute(
                    "insert into platform.installation (kind, created_at) values ('real', now()) on conflict do nothing");
        }
        BackupKey key = KeyFile.in(above);
        keyFile = above.resolve("backup.key");
        file = above.resolve("eljur-2026-12-16_11-04-00.backup");
        manifest = new BackupWriter(database, key, above.resolve("files")).write(file, TestSchool.NOW);
    }

    @AfterAll
    static void clean() throws Exception {
        try (Stream<Path> files = Files.walk(above)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @Test
    void bringsTheSchoolBackIntoAFolderThatWasNotThere() throws Exception {
        Path data = above.resolve("школа");
        try (var program =
                restored("--from", file.toString(), "--key-file", keyFile.toString(), "--data", data.toString())) {
            assertThat(program.status()).as(program.complained()).isZero();
            assertThat(program.said()).contains("Запустите программу: bin/run --data " + data);
            assertThat(program.complained()).isEmpty();
        }
        assertThat(data.resolve("kind")).hasContent("school");
        assertThat(data.resolveSibling("школа.restoring")).doesNotExist();
        assertThat(KeyFile.read(data.resolve("backup.key")).secret())
                .isEqualTo(KeyFile.read(keyFile).secret());
        try (var cluster = Cluster.started(data, TestDatabase.programs());
                var snapshot = Snapshot.of(Database.of(cluster, Database.NAME))) {
            for (Table table : snapshot.tables())
                assertThat(manifest.tables()).contains(snapshot.copy(table, java.io.OutputStream.nullOutputStream()));
            assertThat(snapshot.id()).isEqualTo(manifest.database());
        }
        assertRefused(
                1, "не пуста", "--from", file.toString(), "--key-file", keyFile.toString(), "--data", data.toString());
        assertThat(firstLine(data))
                .isEqualTo("ЭлЖур запускается с данными, восстановленными из резервной копии. Данные в папке " + data);
        assertThat(firstLine(data)).isEqualTo("ЭлЖур запускается, данные в папке " + data);
    }

    private static String firstLine(Path data) {
        String[] words = {"--data", data.toString(), "--port", "0"};
        try (var program = OwnJvm.running(List.of(), Map.of(), OwnJvm.programPath(), Application.class, words)) {
            program.await("serves", () -> program.said().contains("ЭлЖур готов"));
            return program.said().lines().findFirst().orElseThrow();
        }
    }

    @Test
    void refusesBeforeAnythingIsMadeAndSaysWhyInOneLine() throws Exception {
        Path data = above.resolve("nothing");
        Path other = Files.createDirectory(above.resolve("other"));
        KeyFile.in(other);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(above.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(
                1,
                "другим ключом",
                "--from",
                file.toString(),
                "--key-file",
                other.resolve("backup.key").toString(),
                "--data",
                data.toString());
        assertRefused(
                1, "повреждена", "--from", cut.toString(), "--key-file", keyFile.toString(), "--data", data.toString());
        assertRefused(
                1,
                "нет, или его нельзя прочесть",
                "--from",
                above.resolve("none").toString(),
                "--key-file",
                keyFile.toString(),
                "--data",
                data.toString());
        Path half = Files.writeString(
                above.resolve("half"), Files.readString(keyFile).substring(0, 40));
        assertRefused(
                1, "букв и цифр", "--from", file.toString(), "--key-file", half.toString(), "--data", data.toString());
        assertRefused(2, "неизвестен", "--form", file.toString());
        assertThat(data).doesNotExist();
        assertThat(above.resolve("nothing.restoring")).doesNotExist();
    }

    @Test
    void asksForTheKeyWhenNoFileHoldsIt() {
        Path data = above.resolve("typed");
        try (var program = typing(keyFile, "restore", "--from", file.toString(), "--data", data.toString())) {
            assertThat(program.status()).as(program.complained()).isZero();
            assertThat(program.said())
                    .contains("4 строки, после каждой Enter:\nСтрока 1:\nСтрока 2:\nСтрока 3:\nСтрока 4:\n");
            assertThat(data.resolve("kind")).hasContent("school");
        }
        try (var program =
                typing(Path.of("/dev/null"), "restore", "--from", file.toString(), "--data", above + "/no")) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.complained()).contains("здесь 0");
            assertThat(above.resolve("no")).doesNotExist();
        }
    }

    @Test
    void asksAgainForTheRowWithASlipOnly() throws Exception {
        List<String> rows = KeyFile.read(keyFile).rows();
        Path typed = Files.writeString(
                above.resolve("slip"),
                String.join("\n", rows.get(0), rows.get(2), "", rows.get(1), rows.get(2), rows.get(3)) + "\n");
        try (var program = typing(typed, "restore", "--from", file.toString(), "--data", above + "/again")) {
            assertThat(program.status()).as(program.complained()).isZero();
            assertThat(program.said()
                            .lines()
                            .filter(line -> line.toLowerCase(Locale.ROOT).contains("строк")))
                    .containsExactly(
                            "Введите ключ с напечатанной страницы, 4 строки, после каждой Enter:",
                            "Строка 1:",
                            "Строка 2:",
                            "В строке 2 опечатка. Сверьте её с листом и наберите ещё раз:",
                            "Строка 3:",
                            "Строка 4:");
        }
    }

    private static OwnJvm typing(Path typed, String... words) {
        List<String> typist = List.of("sh", "-c", "exec \"$@\" < '" + typed + "'", "sh");
        return OwnJvm.running(typist, Map.of(), OwnJvm.classPath(), Application.class, words);
    }

    private static OwnJvm restored(String... words) {
        return OwnJvm.running(
                Application.class,
                Stream.concat(Stream.of("restore"), Stream.of(words)).toArray(String[]::new));
    }

    private static void assertRefused(int status, String why, String... words) {
        try (var program = restored(words)) {
            assertThat(program.status()).as(program.said()).isEqualTo(status);
            List<String> lines = program.complained().lines().toList();
            assertThat(lines).hasSize(1).first().asString().contains(why);
        }
    }
}
