package eljur.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/**
 * The contract of the embedded PostgreSQL, line by line, on a real one, in a folder whose path has spaces, Cyrillic, and
 * more bytes than a socket's name may have.
 */
class ClusterTest {

    private static ServerFolder folder;
    private static Cluster cluster;

    @BeforeAll
    static void start() {
        folder = ServerFolder.made("школьный журнал нашей школы за все годы, что она стоит у моря (копия 2)");
        assertThat(folder.path().toString().getBytes(StandardCharsets.UTF_8).length)
                .isGreaterThan(107);
        cluster = folder.started();
    }

    @AfterAll
    static void end() throws IOException {
        cluster.close();
        folder.delete();
    }

    @Test
    void keepsItsDataInTheProgramsFolder() {
        assertThat(shown("data_directory")).isEqualTo(folder.data().toString());
    }

    @Test
    void closingKeepsTheDataAndTheNextStartHasIt() throws SQLException {
        administer("create table kept (id int)", "insert into kept values (7)");
        cluster.close();
        assertThat(folder.data().resolve("PG_VERSION")).exists();
        assertThat(ProcessFile.in(folder.data())).doesNotExist();
        cluster = folder.started();
        assertThat(asked("select id from kept")).isEqualTo("7");
        administer("drop table kept");
    }

    @Test
    void everyPageBearsItsChecksum() {
        assertThat(shown("data_checksums")).isEqualTo("on");
    }

    @Test
    void passwordsStandInAFileForItsOwnerOnlyAndAsScramInTheServer() throws Exception {
        assertThat(mode("credentials")).isEqualTo("rw-------");
        assertThat(mode("database")).isEqualTo("rwx------");
        assertThat(folder.path().resolve("database.password")).doesNotExist();
        assertThat(asked("select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256%'"))
                .isEqualTo("0");
        assertThat(asked("select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void letsNobodyInWithoutThePasswordOrWithAWrongOne() {
        for (String user : List.of("eljur_admin", "eljur_owner", "eljur_app", "eljur_data")) {
            assertThat(refusal(user, null)).isIn("08004", "28P01");
            assertThat(refusal(user, "wrong")).isEqualTo("28P01");
        }
    }

    @Test
    void listensOnThisMachineOnlyAndOpensNoSocketFile() {
        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(shown("unix_socket_directories")).isEmpty();
    }

    @Test
    void tellsAStrangerOnItsPortNoPassword() throws Exception {
        try (var stranger = FakeServer.askingForThePassword()) {
            String url = cluster.url("eljur").replaceFirst(":\\d+/", ":" + stranger.port() + "/");
            Login app = cluster.credentials().app();
            assertThatThrownBy(() -> DriverManager.getConnection(url, app.user(), app.password()))
                    .isInstanceOf(PSQLException.class);
            assertThat(stranger.heard()).doesNotContain(app.password());
        }
    }

    @Test
    void acknowledgedWritesAreOnTheDiskAndNoFilesPileUp() throws SQLException {
        try (Connection connection = administrator("eljur")) {
            assertThat(Durability.settings(connection))
                    .isEqualTo(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
        }
        assertThat(shown("archive_mode")).isEqualTo("off");
        Durability.check(database());
    }

    @Test
    void settingsPlantedInFilesCannotWeakenIt() throws Exception {
        List<String> weak = List.of("fsync", "synchronous_commit", "full_page_writes");
        for (String name : weak) administer("alter system set " + name + " = off");
        administer("alter system set archive_mode = on");
        Path file = folder.data().resolve("postgresql.conf");
        String before = Files.readString(file);
        Files.writeString(file, before + "\nfsync = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        restart();
        for (String name : weak) assertThat(shown(name)).as(name).isEqualTo("on");
        assertThat(shown("archive_mode")).isEqualTo("off");
        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
        Durability.check(database());
        administer("alter system reset all");
        Files.writeString(file, before);
    }

    @ParameterizedTest
    @CsvSource({
        "alter role eljur_app set synchronous_commit = off, alter role eljur_app reset all",
        "alter role eljur_owner set synchronous_commit = off, alter role eljur_owner reset all",
        "alter role eljur_data set synchronous_commit = off, alter role eljur_data reset all",
        "alter database eljur set synchronous_commit = off, alter database eljur reset all",
        "alter role all set synchronous_commit = off, alter role all reset all",
    })
    void doesNotStartWritingWhereARoleOrADatabaseMayForget(String plant, String remove) throws SQLException {
        administer(plant);
        try {
            assertThatThrownBy(() -> Durability.check(database()))
                    .isInstanceOfSatisfying(LaunchRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("launch.database.forgetful");
                        assertThat(refused.args()).contains("synchronous_commit");
                    });
        } finally {
            administer(remove);
        }
        Durability.check(database());
    }

    @Test
    void aConnectionThatMayForgetIsNotUsed() throws SQLException {
        Login app = cluster.credentials().app();
        try (Connection connection = DriverManager.getConnection(cluster.url("eljur"), app.user(), app.password());
                var statement = connection.createStatement()) {
            statement.execute(Durability.GUARD);
            statement.execute("set synchronous_commit = off");
            assertThatThrownBy(() -> statement.execute(Durability.GUARD))
                    .hasMessageContaining("this server loses acknowledged writes");
        }
    }

    @Test
    void theProgramsRoleOwnsNothingAndStandsUnderTheProtection() throws SQLException {
        assertThat(asked("select string_agg(rolname, ' ' order by rolname) from pg_roles"
                        + " where rolcanlogin and (rolsuper or rolbypassrls)"))
                .isEqualTo("eljur_admin eljur_data");
        assertThat(asked("select pg_get_userbyid(datdba) from pg_database where datname = 'eljur'"))
                .isEqualTo("eljur_owner");
        assertThat(asked("select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member"
                        + " where r.rolname like 'eljur_%' and not r.rolsuper"))
                .isEqualTo("0");
    }

    @Test
    void stopsWithATransactionOpenAndForgetsOnlyThat() throws Exception {
        administer("create table stopped (id int)", "insert into stopped values (1)");
        try (Connection open = administrator("eljur")) {
            open.setAutoCommit(false);
            open.createStatement().execute("insert into stopped values (2)");
            cluster.close();
            assertThat(ProcessFile.in(folder.data())).doesNotExist();
            assertThat(folder.wasEndedCleanly()).isTrue();
        } finally {
            cluster = folder.started();
        }
        assertThat(asked("select string_agg(id::text, ' ') from stopped")).isEqualTo("1");
        administer("drop table stopped");
    }

    @Test
    void neverRunsAsRoot() throws IOException {
        long pid = ProcessFile.of(folder.data()).pid();
        int uid = (Integer) Files.getAttribute(Path.of("/proc", String.valueOf(pid)), "unix:uid");
        int own = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (own == 0) assertThat(uid).isNotZero();
        else assertThat(uid).isEqualTo(own);
        assertThat(Files.getAttribute(folder.data(), "unix:uid")).isEqualTo(uid);
    }

    @Test
    void takesNothingFromTheEnvironment() throws IOException {
        long pid = ProcessFile.of(folder.data()).pid();
        var environment = new ArrayList<>(
                List.of(Files.readString(Path.of("/proc", pid + "/environ")).split("\0")));
        environment.removeIf(line -> line.startsWith("PG"));
        assertThat(environment).allMatch(line -> line.startsWith("LC_") || line.startsWith("PATH="));
    }

    private static void restart() {
        cluster.close();
        cluster = folder.started();
    }

    private static Database database() {
        return Database.of(cluster, Database.NAME);
    }

    private static Connection administrator(String database) throws SQLException {
        Login login = cluster.credentials().administrator();
        return DriverManager.getConnection(cluster.url(database), login.user(), login.password());
    }

    private static void administer(String... statements) throws SQLException {
        try (Connection connection = administrator("eljur");
                var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private static String asked(String sql) throws SQLException {
        try (Connection connection = administrator("eljur");
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String shown(String setting) {
        try {
            return asked("show " + setting);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The state the server, or the driver, refuses with. */
    private static String refusal(String user, @Nullable String password) {
        var login = new Properties();
        login.setProperty("user", user);
        if (password != null) login.setProperty("password", password);
        try (Connection open = DriverManager.getConnection(cluster.url("postgres"), login)) {
            return "let in: " + open;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String mode(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve(file)));
    }
}
