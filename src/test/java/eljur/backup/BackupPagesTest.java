package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.postgres.Database;
import eljur.testing.OwnJvm;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Резервные копии», and what everybody answerable reads when there are none. */
class BackupPagesTest {

    @TempDir
    private static Path data;

    private static Database database;
    private static String everySchool;
    private static SchoolProgram program;

    @BeforeAll
    static void start() throws SQLException {
        System.setProperty("eljur.backup.data", data.toString());
        database = TestDatabase.fresh();
        everySchool = viewOfSchools();
        program = SchoolProgram.startedOn(database);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("eljur.backup.data");
        program.close();
    }

    @AfterEach
    void severalSchoolsAgain() throws SQLException {
        schools("");
        program.clock().moveTo(TestSchool.NOW);
        program.bean(BackupState.class).look();
    }

    @Test
    void theAdministratorOfOneSchoolOfSeveralTakesNothingAndSetsNothing() {
        var admin = program.signedIn("admin");
        assertThat(admin.get("/backups").body())
                .contains("несколько школ")
                .doesNotContain("/backups/file")
                .doesNotContain("/mnt");
        assertThat(admin.get("/backups/key").statusCode()).isEqualTo(422);
        assertThat(admin.get("/backups/file?run=1").statusCode()).isEqualTo(422);
        assertThat(admin.submit("/backups/folders", Map.of("folder", data.toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.submit("/backups/plan", Map.of("at", "03:00", "days", "1", "weeks", "1"))
                        .statusCode())
                .isEqualTo(422);
        String plan = program.inDatabase(db -> db.sql("select at_time::text || days from backup.plan")
                .query(String.class)
                .single());
        assertThat(plan).isEqualTo("02:30:0014");
    }

    @Test
    void theAdministratorOfTheOnlySchoolMakesOneAndTakesIt() throws Exception {
        schools("where id = 901");
        var admin = program.signedIn("admin");
        assertThat(admin.submit("/backups", Map.of()).statusCode()).isEqualTo(302);
        OwnJvm.awaitUntil(
                "the backup is there",
                () -> program.inDatabase(db -> new Runs(db).lastGood().isPresent())
                        && !program.bean(Backups.class).underWay());
        assertThat(admin.get("/backups").body())
                .contains("Последняя проверенная копия: 16 декабря 2026, 11:04")
                .contains("восстановлена и сверена");
        long run = program.inDatabase(db -> new Runs(db).last(1).getFirst().id());
        var taken = admin.getBytes("/backups/file?run=" + run, "Accept", "*/*");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body())
                .isEqualTo(Files.readAllBytes(data.resolve("backup").resolve("eljur-2026-12-16_11-04-00.backup")));
        assertThat(admin.get("/backups/file?run=999999").statusCode()).isEqualTo(404);
        String page = admin.get("/backups/key").body();
        assertThat(page).contains(KeyFile.in(data).number());
        assertThat(KeyFile.in(data).rows()).allMatch(page::contains);
    }

    @Test
    void theAdministratorSetsTheHourAndAPlaceAndRemovesIt(@TempDir Path disk) throws Exception {
        schools("where id = 901");
        var admin = program.signedIn("admin");
        assertThat(admin.submit("/backups/plan", Map.of("at", "03:15", "days", "7", "weeks", "4"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.submit("/backups/folders", Map.of("folder", disk.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.submit("/backups/folders", Map.of("folder", "kopii")).body())
                .contains("полностью");
        assertThat(admin.submit("/backups/folders", Map.of("folder", disk + "/"))
                        .body())
                .contains("это место уже есть");
        assertThat(admin.submit("/backups/plan", Map.of("at", "noon", "days", "7", "weeks", "4"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/backups").body())
                .contains(disk.toString())
                .contains("тот же диск")
                .contains("value=\"03:15\"");
        String place = program.inDatabase(db -> db.sql("select max(id)::text from backup.place")
                .query(String.class)
                .single());
        assertThat(admin.submit("/backups/places/removal", Map.of("place", place))
                        .statusCode())
                .isEqualTo(302);
        program.inDatabase(db -> db.sql("update backup.plan set at_time = default, days = default, weeks = default")
                .update());
    }

    @Test
    void aDiskThatIsUnpluggedIsSaidInRedAndItsFolderIsNotMadeAgain(@TempDir Path above) throws Exception {
        schools("where id = 901");
        Path disk = above.resolve("mnt/kopii");
        var admin = program.signedIn("admin");
        var added = admin.submit("/backups/folders", Map.of("folder", disk.toString()));
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(admin.get("/backups").body()).contains("Папки не было, она создана", disk.toString());
        assertThat(disk.resolve(FolderPlace.MARK)).exists();
        try {
            Files.delete(disk.resolve(FolderPlace.MARK));
            assertUnplugged("another disk is there", disk);
            Files.delete(disk);
            assertUnplugged("nothing is there", disk);
            assertThat(disk).doesNotExist();
            assertThat(program.signedIn("anna").get("/today").body()).doesNotContain("Резервные копии не уходят");
            Files.createDirectory(disk);
            Files.createFile(disk.resolve(FolderPlace.MARK));
            program.bean(Backups.class).make(Cause.ASKED, null);
            assertThat(admin.get("/upkeep").body()).doesNotContain("Резервные копии не уходят");
        } finally {
            program.inDatabase(db -> db.sql("delete from backup.delivery").update()
                    + db.sql("delete from backup.place").update());
        }
    }

    private static void assertUnplugged(String why, Path disk) {
        program.bean(Backups.class).make(Cause.ASKED, null);
        for (String login : new String[] {"admin", "director"})
            assertThat(program.signedIn(login)
                            .get(login.equals("admin") ? "/upkeep" : "/today")
                            .body())
                    .as(why)
                    .contains("Резервные копии не уходят с этого компьютера: диск не подключён");
        assertThat(program.signedIn("admin").get("/backups").body())
                .as(why)
                .contains("Копии сюда не идут: диск не подключён", disk.toString());
    }

    @Test
    void theFirstStepsLeadHereWhereTheAdministratorMayAct() throws Exception {
        var admin = program.signedIn("admin");
        assertThat(admin.get("/").body()).doesNotContain("Настроить резервные копии");
        schools("where id = 901");
        assertThat(admin.get("/").body())
                .contains("<a class=\"strong\" href=\"/backups\">Настроить резервные копии</a>");
    }

    @Test
    void everybodyElseIsTurnedAway() {
        for (String login :
                new String[] {"anna", "boris", "director", "deputy", "olga", "darya", "stranger", "stranger-director"})
            for (String path : new String[] {"/backups", "/backups/key", "/backups/file?run=1"})
                assertThat(program.signedIn(login).get(path).statusCode())
                        .as(login + path)
                        .isEqualTo(403);
        assertThat(program.nobody().get("/backups/key").statusCode()).isNotEqualTo(200);
    }

    @Test
    void twoMissedNightsAreSaidToThoseWhoAnswerForThemAndToNobodyElse() {
        program.inDatabase(db -> db.sql("delete from backup.run").update());
        program.inDatabase(db -> db.sql("update platform.installation set created_at = ?::timestamptz")
                .param(TestSchool.NOW.toString())
                .update());
        program.clock().moveBy(Duration.ofDays(1));
        program.bean(BackupState.class).look();
        assertThat(program.signedIn("director").get("/today").body()).doesNotContain("Резервных копий нет");
        program.clock().moveBy(Duration.ofDays(1));
        program.bean(BackupState.class).look();
        assertThat(program.signedIn("director").get("/today").body()).contains("Резервных копий нет уже 2 ночи");
        assertThat(program.signedIn("admin").get("/backups").body()).contains("Резервных копий нет уже 2 ночи");
        assertThat(program.signedIn("anna").get("/today").body()).doesNotContain("Резервных копий нет");
        assertThat(program.signedIn("olga").get("/diary").body()).doesNotContain("Резервных копий нет");
        program.bean(Nights.class).minute();
        assertThat(program.signedIn("director").get("/today").body()).doesNotContain("Резервных копий нет");
        Cause last = program.inDatabase(db -> new Runs(db).last(1).getFirst().cause());
        assertThat(last).isEqualTo(Cause.NIGHT);
    }

    /** As if the installation held these only: the view keeps its own words, whatever columns it has by now. */
    private static void schools(String which) throws SQLException {
        try (var owner = TestDatabase.connect(database, database.owner());
                var statement = owner.createStatement()) {
            statement.execute("create or replace view school.v_school with (security_invoker = true) as " + everySchool
                    + " " + which);
        }
    }

    private static String viewOfSchools() throws SQLException {
        try (var owner = TestDatabase.connect(database, database.owner());
                var statement = owner.createStatement();
                var row = statement.executeQuery("select pg_get_viewdef('school.v_school'::regclass)")) {
            row.next();
            return row.getString(1).replace(";", "");
        }
    }
}
