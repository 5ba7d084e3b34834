package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.Application;
import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import eljur.testing.OwnJvm;
import eljur.testing.Postgres15;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code bin/restore --db-url}: into an empty database of another server, and into no other. */
class RestoreDatabaseTest {

    @TempDir
    private static Path above;

    private static Postgres15 server;
    private static Path file;
    private static Manifest manifest;

    @BeforeAll
    static void backUp() throws Exception {
        server = Postgres15.started();
        Database database = TestDatabase.fresh();
        try (var data = TestDatabase.asData(database);
                var statement = data.createStatement()) {
            TestSchool.pour(new SingleConnectionDataSource(data, true));
            statement.execute(
                    "insert into platform.installation (kind, created_at) values ('real', now()) on conflict do nothing");
        }
        file = above.resolve("eljur-2026-12-16_11-04-00.backup");
        manifest = new BackupWriter(database, KeyFile.in(above), above.resolve("files")).write(file, TestSchool.NOW);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void bringsTheSchoolBackIntoAnEmptyDatabaseAndRefusesItAfterwards() throws Exception {
        Database database = server.database("restored");
        Path folder = above.resolve("folder");
        try (var program = restored(database, folder, Map.of())) {
            assertThat(program.status()).as(program.complained()).isZero();
            assertThat(program.said()).contains("bin/run --data " + folder + " --db-url " + database.url());
        }
        assertThat(folder.resolve("kind")).hasContent("external");
        assertThat(folder.resolve("restored")).exists();
        assertThat(KeyFile.at(folder)).hasSameTextualContentAs(KeyFile.at(above));
        try (var snapshot = Snapshot.of(database)) {
            for (Table table : snapshot.tables())
                assertThat(manifest.tables()).contains(snapshot.copy(table, OutputStream.nullOutputStream()));
            assertThat(snapshot.id()).isEqualTo(manifest.database());
        }
        refused(database, above.resolve("other"), "не пуста");
        assertThat(above.resolve("other")).doesNotExist();
    }

    @Test
    void aDatabaseOfSomebodyElseIsNotTouched() {
        Database foreign = server.database("somebodys");
        try (var owner = TestDatabase.connect(foreign, foreign.owner());
                var statement = owner.createStatement()) {
            statement.execute("create schema theirs");
            statement.execute("create table theirs.kept (id int)");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        refused(foreign, above.resolve("foreign"), "не пуста");
    }

    @Test
    void whatAKilledRestorationHasLeftIsNoObstacle() {
        Database half = server.database("half");
        eljur.platform.postgres.Migrations.run(half);
        try (var program = restored(half, above.resolve("half"), Map.of())) {
            assertThat(program.status()).as(program.complained()).isZero();
        }
    }

    @Test
    void aSchoolThatWasOnlyBegunIsASchool() {
        Database begun = server.database("begun");
        Launch.prepare(begun, new LaunchOptions("127.0.0.1", 0, null, false, 50, 1, null));
        refused(begun, above.resolve("begun"), "не пуста");
    }

    @Test
    void anotherKeyInTheFolderIsNotOverwritten() throws Exception {
        Path folder = Files.createDirectory(above.resolve("keyed"));
        Files.writeString(folder.resolve("kind"), "external");
        String before = String.join("", KeyFile.in(folder).rows());
        refused(server.database("keyed"), folder, "другой ключ");
        assertThat(String.join("", KeyFile.in(folder).rows())).isEqualTo(before);
    }

    @Test
    void withoutTheRoleThatSeesAllRowsItDoesNotBegin() {
        try (var program =
                restored(server.database("roleless"), above.resolve("roleless"), Map.of("ELJUR_DB_DATA", ""))) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.complained()).contains("ELJUR_DB_DATA");
        }
    }

    private static void refused(Database database, Path folder, String why) {
        try (var program = restored(database, folder, Map.of())) {
            assertThat(program.status()).as(program.said()).isEqualTo(1);
            assertThat(program.complained().lines()).singleElement().asString().contains(why);
        }
    }

    private static OwnJvm restored(Database database, Path folder, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>();
        add(all, "ELJUR_DB_OWNER", database.owner());
        add(all, "ELJUR_DB_APP", database.app());
        add(all, "ELJUR_DB_DATA", java.util.Objects.requireNonNull(database.data()));
        all.putAll(environment);
        all.values().removeIf(String::isEmpty);
        String[] words = Stream.of(
                        "restore",
                        "--from",
                        file,
                        "--key-file",
                        KeyFile.at(above),
                        "--data",
                        folder,
                        "--db-url",
                        database.url())
                .map(String::valueOf)
                .toArray(String[]::new);
        return OwnJvm.running(List.of(), all, OwnJvm.classPath(), Application.class, words);
    }

    private static void add(Map<String, String> environment, String name, Login login) {
        environment.put(name, login.user());
        environment.put(name + "_PASSWORD", login.password());
    }
}
