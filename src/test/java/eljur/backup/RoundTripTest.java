package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Out into a file and back into another database, table by table and byte by byte. */
class RoundTripTest {

    @TempDir
    private static Path folder;

    private static final BackupKey KEY = BackupKey.made();
    private static Database database;
    private static Manifest manifest;
    private static Path file;

    @BeforeAll
    static void backUp() throws Exception {
        database = TestDatabase.fresh();
        try (var data = TestDatabase.asData(database);
                var statement = data.createStatement()) {
            TestSchool.pour(new SingleConnectionDataSource(data, true));
            statement.execute("insert into access.sign_in_failure values ('b', now()), ('a', now()), ('a', now())");
            statement.execute("""
                    insert into exchange.import_batch (school_id, kind, file_name, sha256, content, uploaded_at, uploaded_by)
                    values (901, 'asc', E'tab\\tline\\nback\\\\slash', '', '\\x00ff0a5c', now(), 9001)""");
        }
        Path files = Files.createDirectories(folder.resolve("files").resolve("сканы"));
        Files.writeString(files.resolve("приказ.txt"), "Приказ № 7");
        file = folder.resolve("school.backup");
        manifest = writer().write(file, TestSchool.NOW);
    }

    private static BackupWriter writer() {
        return new BackupWriter(database, KEY, folder.resolve("files"));
    }

    @Test
    void everyTableOfEveryModuleIsInItAndTheHistoryOfMigrationsToo() throws SQLException {
        List<String> ours = strings(database, """
                select schemaname || '.' || tablename from pg_tables
                where schemaname !~ '^(pg_|information_schema$|public$)' order by 1""");
        assertThat(manifest.tables())
                .extracting(Manifest.TableSum::name)
                .containsExactlyInAnyOrderElementsOf(ours)
                .contains("platform.flyway_history", "audit.change_event", "access.sign_in_failure", "backup.run");
        for (Manifest.TableSum sum : manifest.tables())
            assertThat(strings(database, "select count(*)::text from " + sum.name()))
                    .as(sum.name())
                    .containsExactly(String.valueOf(sum.rows()));
    }

    @Test
    void saysWhoseItIsAndWhen() throws SQLException {
        assertThat(manifest.kind()).isEqualTo("real");
        assertThat(manifest.taken()).isEqualTo(TestSchool.NOW);
        assertThat(manifest.schools())
                .hasSize(2)
                .isEqualTo(strings(database, "select name from school.school order by id"));
        assertThat(manifest.database())
                .isEqualTo(strings(database, "select id::text from backup.identity")
                        .getFirst());
        assertThat(manifest.schema())
                .isEqualTo(strings(
                                database,
                                "select version from platform.flyway_history order by installed_rank desc limit 1")
                        .getFirst());
        assertThat(manifest.files()).extracting(Manifest.FileSum::path).containsExactly("сканы/приказ.txt");
    }

    @Test
    void comesBackWhole() throws SQLException {
        Database empty = empty("restored");
        Path files = folder.resolve("restored-files");
        var reader = new BackupReader(file, KEY);
        new Restoration(reader, reader.manifest()).into(empty, files);
        for (Manifest.TableSum sum : manifest.tables())
            assertThat(strings(empty, rows(sum))).as(sum.name()).isEqualTo(strings(database, rows(sum)));
        assertThat(files.resolve("сканы").resolve("приказ.txt")).hasContent("Приказ № 7");
        assertThat(nextMark(empty)).isEqualTo(nextMark(database));
        assertThatThrownBy(() -> strings(empty, "delete from audit.change_event returning action"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theSameContentGivesTheSameSums() {
        Manifest again = writer().write(folder.resolve("again.backup"), TestSchool.NOW);
        assertThat(again).isEqualTo(manifest);
    }

    @Test
    void hidesEveryWordOfIt() throws Exception {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .startsWith("ELJURBAK")
                .doesNotContain(utf8("приказ"))
                .doesNotContain("journal.mark")
                .doesNotContain("school");
        assertThat(Files.size(file)).isLessThan(200_000);
    }

    @Test
    void isTriedOutInADatabaseThatIsGoneAfterwards() throws SQLException {
        new RestoreTrial(database).of(file, KEY);
        assertThat(strings(database, "select datname::text from pg_database where datname like '%check%'"))
                .isEmpty();
    }

    @Test
    void aTrialThatWasKilledIsNotInTheWayOfTheNext() throws SQLException {
        empty(database.name() + "_backup_check");
        new RestoreTrial(database).of(file, KEY);
        assertThat(strings(database, "select datname::text from pg_database where datname like '%check%'"))
                .isEmpty();
    }

    @Test
    void aTrialFindsRowsThatTheManifestDoesNotKnow() throws Exception {
        Path other = folder.resolve("other.backup");
        Resealed.of(file, KEY, other, (name, content) -> name.equals("tables/journal.absence") ? new byte[0] : content);
        assertThatThrownBy(() -> new RestoreTrial(database).of(other, KEY))
                .isInstanceOf(UnusableBackup.class)
                .hasMessage("contents");
    }

    private static String rows(Manifest.TableSum sum) {
        return "select t::text from " + sum.name() + " t order by t::text collate \"C\"";
    }

    private static String nextMark(Database in) throws SQLException {
        return strings(in, "select pg_sequence_last_value('journal.work_id_seq')::text")
                        .toString()
                + strings(in, "select pg_sequence_last_value('platform.outbox_id_seq')::text");
    }

    private static Database empty(String name) throws SQLException {
        return empty(name, database);
    }

    /** A database with nothing in it, on the server of the other. */
    static Database empty(String name, Database database) throws SQLException {
        Database empty = database.beside(name);
        try (var owner = database.connect(database.owner());
                var statement = owner.createStatement()) {
            statement.execute("create database " + name);
        }
        return empty;
    }

    static List<String> strings(Database database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection data = TestDatabase.asData(database);
                var statement = data.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) found.add(row.getString(1));
        }
        return found;
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
