package eljur.platform.launch;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Login;
import eljur.testing.Postgres15;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An external PostgreSQL of the oldest version; the whole suite runs on it by {@code bin/test -Dpostgres=15}. */
class ExternalDatabaseTest {

    private static Postgres15 server;

    @BeforeAll
    static void start() {
        server = Postgres15.started();
    }

    @AfterAll
    static void end() {
        if (server != null) server.close();
    }

    @Test
    void theProgramMigratesItServesAndSaves() {
        Database database = server.database("served");
        Launch.prepare(database, options(false));
        try (var program = SchoolProgram.startedOn(database)) {
            var anna = program.signedIn("anna");
            for (String page : new String[] {"/", "/today", "/registers", "/registers/" + ALGEBRA})
                assertThat(anna.get(page).statusCode()).as(page).isIn(200, 302);
            long today = lesson(ALGEBRA, 12, 16);
            assertThat(anna.get("/lessons/" + today).statusCode()).isEqualTo(200);
            var saved = anna.post("/registers/" + ALGEBRA + "/cells", mark(today, "5"));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            var olga = program.signedIn("olga");
            for (String page : new String[] {"/diary?child=" + DARYA, "/diary/subjects"})
                assertThat(olga.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(olga.get("/diary/subjects/" + ALGEBRA).statusCode()).isIn(200, 404);
        }
    }

    @Test
    void theProgramsRoleOwnsNothingThere() throws SQLException {
        Database database = server.database("owned");
        Launch.prepare(database, options(false));
        try (var connection = TestDatabase.connect(database, database.owner())) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String owners = "select distinct pg_get_userbyid(relowner) from pg_class c"
                    + " join pg_namespace n on n.oid = relnamespace where nspname not like 'pg\\_%'"
                    + " and nspname <> 'information_schema'";
            assertThat(client.sql(owners).query(String.class).list()).containsExactly("school_owner");
        }
        try (var connection = TestDatabase.asApp(database);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table public.own (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("alter table audit.change_event disable trigger all"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("set role school_owner"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void demonstrationAndSchoolNeverShareADatabase() {
        Database school = server.database("a_school");
        Launch.prepare(school, options(false));
        assertRefused("launch.database.holds.school", () -> Launch.prepare(school, options(true)));
        Launch.prepare(school, options(false));
        Database demo = server.database("a_demonstration");
        Launch.prepare(demo, options(true));
        assertRefused("launch.database.holds.demo", () -> Launch.prepare(demo, options(false)));
        Launch.prepare(demo, options(true));
    }

    @Test
    void aDemonstrationNeedsTheLoginThatPours() {
        Database whole = server.database("without_data");
        var bare = new Database(whole.url(), whole.owner(), whole.app(), null);
        assertRefused("launch.database.logins", () -> Launch.prepare(bare, options(true)));
        Launch.prepare(bare, options(false));
    }

    @Test
    void nobodyAnswersThere() {
        var closed =
                new Database("jdbc:postgresql://127.0.0.1:9/eljur", Postgres15.OWNER, Postgres15.APP, Postgres15.DATA);
        assertRefused("launch.database.unreachable", () -> Launch.prepare(closed, options(false)));
        var absent = new Database(server.url("no_such"), Postgres15.OWNER, Postgres15.APP, Postgres15.DATA);
        assertRefused("launch.database.unreachable", () -> Launch.prepare(absent, options(false)));
    }

    @Test
    void eachLoginIsTriedAndNamed() {
        Database right = server.database("logins");
        Login owner = new Login(Postgres15.OWNER.user(), "wrong");
        Login app = new Login(Postgres15.APP.user(), "wrong");
        Login data = new Login(Postgres15.DATA.user(), "wrong");
        assertUnreachable("school_owner", new Database(right.url(), owner, right.app(), right.data()));
        assertUnreachable("school_app", new Database(right.url(), right.owner(), app, right.data()));
        assertUnreachable("school_data", new Database(right.url(), right.owner(), right.app(), data));
    }

    @Test
    void theProgramsRoleMustNotStandAboveTheProtection() {
        Database right = server.database("roles");
        assertRefused("launch.database.mighty", () -> prepareAs(right, Postgres15.ADMINISTRATOR));
        assertRefused("launch.database.mighty", () -> prepareAs(right, Postgres15.DATA));
        assertRefused("launch.database.mighty", () -> prepareAs(right, Postgres15.OWNER));
        server.administer("create role climber login password 'c' in role school_data", "create role heir login");
        assertRefused("launch.database.mighty", () -> prepareAs(right, new Login("climber", "c")));
        server.administer("alter role heir password 'h'", "grant school_owner to heir");
        assertRefused("launch.database.mighty", () -> prepareAs(right, new Login("heir", "h")));
        var meek = new Database(right.url(), right.owner(), right.app(), right.app());
        assertRefused("launch.database.meek", () -> Launch.prepare(meek, options(false)));
        Launch.prepare(right, options(false));
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, alter system set fsync = off, alter system reset fsync",
        "full_page_writes, alter system set full_page_writes = off, alter system reset full_page_writes",
        "synchronous_commit, alter system set synchronous_commit = off, alter system reset synchronous_commit",
        "synchronous_commit, alter role school_app set synchronous_commit = off, alter role school_app reset all",
        "synchronous_commit, alter role school_data set synchronous_commit = off, alter role school_data reset all",
        "synchronous_commit, alter database forgetful set synchronous_commit = off, alter database forgetful reset all",
    })
    void aServerThatMayForgetIsNotWrittenTo(String setting, String plant, String remove) {
        Database database = Forgetful.DATABASE;
        server.administer(plant, "select pg_reload_conf()");
        try {
            awaitSetting(database, setting, plant.startsWith("alter system") ? "off" : null);
            LaunchRefused refused =
                    assertRefused("launch.database.forgetful", () -> Launch.prepare(database, options(false)));
            assertThat(refused.args()).contains(setting);
        } finally {
            server.administer(remove, "select pg_reload_conf()");
        }
        awaitSetting(database, setting, plant.startsWith("alter system") ? "on" : null);
    }

    private static final class Forgetful {
        static final Database DATABASE = server.database("forgetful");
    }

    // A reload is done by the server in its own time.
    private static void awaitSetting(Database database, String setting, @Nullable String value) {
        if (value == null) return;
        eljur.testing.OwnJvm.awaitUntil(setting + " is " + value, () -> {
            try (var connection = TestDatabase.connect(database, database.owner());
                    var row = connection.createStatement().executeQuery("show " + setting)) {
                return row.next() && row.getString(1).equals(value);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void prepareAs(Database right, Login app) {
        Launch.prepare(new Database(right.url(), right.owner(), app, right.data()), options(false));
    }

    private static void assertUnreachable(String login, Database database) {
        LaunchRefused refused =
                assertRefused("launch.database.unreachable", () -> Launch.prepare(database, options(false)));
        assertThat(refused.args()).contains(login);
    }

    private static LaunchRefused assertRefused(String key, Runnable start) {
        try {
            start.run();
        } catch (LaunchRefused refused) {
            assertThat(refused.key()).isEqualTo(key);
            String line = new Texts().of(refused.key(), refused.args());
            assertThat(line).doesNotContain("\n", "{0}", "{1}", "secret");
            return refused;
        }
        throw new AssertionError("Started, though " + key);
    }

    private static LaunchOptions options(boolean demo) {
        return new LaunchOptions("127.0.0.1", 0, null, demo, LaunchOptions.DEMO_SIZE, 1, null);
    }

    private static String mark(long lesson, String text) {
        return """
                {"op":"%s","at":"2026-12-16T08:04:00Z","lesson":%d,"pupil":%d,"version":0,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), lesson, DARYA, text);
    }
}
