package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.disk.Space;
import eljur.platform.postgres.Database;
import eljur.testing.TestClock;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A whole run: the row, the file, the trial, the places. */
class BackupRunTest {

    private static final String FILE = "eljur-2026-12-16_11-04-00.backup";

    @TempDir
    private Path data;

    @TempDir
    private Path disk;

    private final TestClock clock = new TestClock();
    private Database database;
    private Connection connection;
    private JdbcClient db;

    @BeforeEach
    void pour() {
        database = TestDatabase.fresh();
        connection = TestDatabase.asData(database);
        var source = new SingleConnectionDataSource(connection, true);
        TestSchool.pour(source);
        db = JdbcClient.create(source);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void leavesOneFileAndOneRowThatSaysItWasCompared() throws Exception {
        run().make(Cause.ASKED, 9001L);
        assertThat(files(data.resolve("backup"))).containsExactly(FILE);
        assertThat(new Runs(db).last(9)).singleElement().satisfies(run -> {
            assertThat(run.checked()).isEqualTo(TestSchool.NOW);
            assertThat(run.problem()).isNull();
            assertThat(run.file()).isEqualTo(FILE);
            assertThat(run.bytes())
                    .isEqualTo(data.resolve("backup").resolve(FILE).toFile().length());
            assertThat(run.rows()).isGreaterThan(100);
        });
        assertThat(new Runs(db).lastGood()).contains(TestSchool.NOW);
    }

    @Test
    void oneAtATimeWhateverProgramsWorkOnTheDatabase() throws Exception {
        try (var other = TestDatabase.asData(database);
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('eljur backup'))");
            assertThatThrownBy(() -> run().make(Cause.NIGHT, null)).hasMessage("elsewhere");
        }
        assertThat(new Runs(db).last(9)).isEmpty();
        run().make(Cause.NIGHT, null);
    }

    @Test
    void aBackupThatWouldFillTheDiskIsNotBegunAndSaysSo() throws Exception {
        long database = db.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        long kept = 600_000_000;
        Files.createDirectory(data.resolve("database"));
        assertThatThrownBy(() -> runWith(kept + 2 * database).make(Cause.NIGHT, null))
                .hasMessage("no-room");
        assertThat(data.resolve("backup")).doesNotExist();
        assertThat(new Runs(db).last(9))
                .singleElement()
                .satisfies(run -> assertThat(run.problem()).isEqualTo("no-room"));
        runWith(kept + 3 * database).make(Cause.NIGHT, null);
        Files.delete(data.resolve("database"));
        runWith(kept + database).make(Cause.NIGHT, null);
    }

    private BackupRun runWith(long free) {
        return new BackupRun(
                database, data, clock, new Room(data, folder -> new Space(folder, free, 100_000_000_000L)));
    }

    @Test
    void whatCouldNotBeWrittenIsNoBackupAndSaysWhy() throws Exception {
        Files.createFile(data.resolve("backup"));
        assertThatThrownBy(() -> run().make(Cause.NIGHT, null)).hasMessage("unwritten");
        assertThat(new Runs(db).last(9)).singleElement().satisfies(run -> {
            assertThat(run.checked()).isNull();
            assertThat(run.problem()).isEqualTo("unwritten");
        });
        assertThat(new Runs(db).lastGood()).isEmpty();
    }

    @Test
    void whatCouldNotBeTriedCountsAsNoneAndDoesNotLookLikeABackup() throws Exception {
        Database taken = RoundTripTest.empty(database.name() + "_backup_check", database);
        try (var program = TestDatabase.asApp(taken)) {
            assertThat(program.isValid(1)).isTrue();
            assertThatThrownBy(() -> run().make(Cause.NIGHT, null)).hasMessage("untried");
        }
        assertThat(files(data.resolve("backup"))).containsExactly("unchecked");
        assertThat(new Runs(db).last(9)).singleElement().satisfies(run -> {
            assertThat(run.checked()).isNull();
            assertThat(run.problem()).isEqualTo("untried");
        });
        run().make(Cause.NIGHT, null);
        assertThat(files(data.resolve("backup"))).containsExactly(FILE, "unchecked");
    }

    @Test
    void sessionsThatAKilledTrialLeftAreEnded() throws Exception {
        Database left = RoundTripTest.empty(database.name() + "_backup_check", database);
        try (var data = TestDatabase.asData(left);
                var owner = TestDatabase.connect(left, left.owner())) {
            run().make(Cause.NIGHT, null);
            assertThat(data.isValid(1)).isFalse();
            assertThat(owner.isValid(1)).isFalse();
        }
    }

    @Test
    void anOwnerWhoMayMakeNoDatabaseIsTold() {
        var weak = new Database(database.url(), database.app(), database.app(), database.data());
        assertThatThrownBy(() -> new RestoreTrial(weak).of(data.resolve("any"), BackupKey.made()))
                .hasMessage("no-createdb");
    }

    @Test
    void isTakenToAnotherDiskAndTheOldOnesThereAreRemoved() throws Exception {
        place(disk);
        db.sql("update backup.plan set days = 2, weeks = 0").update();
        for (int day = 0; day < 3; day++) {
            run().make(Cause.NIGHT, null);
            clock.moveBy(Duration.ofDays(1));
        }
        List<String> kept = List.of("eljur-2026-12-17_11-04-00.backup", "eljur-2026-12-18_11-04-00.backup");
        assertThat(files(data.resolve("backup"))).isEqualTo(kept);
        assertThat(files(disk))
                .containsExactly(
                        "eljur-2026-12-17_11-04-00.backup", "eljur-2026-12-18_11-04-00.backup", FolderPlace.MARK);
        assertThat(Files.mismatch(
                        disk.resolve(kept.getLast()), data.resolve("backup").resolve(kept.getLast())))
                .isEqualTo(-1);
    }

    @Test
    void aDiskThatIsGoneIsSaidAndNotWrittenBesideIt() throws Exception {
        place(disk);
        Files.delete(disk.resolve(FolderPlace.MARK));
        run().make(Cause.NIGHT, null);
        assertThat(files(disk)).isEmpty();
        assertThat(db.sql("select problem from backup.delivery")
                        .query(String.class)
                        .list())
                .containsExactly("place-gone");
        assertThat(new Runs(db).lastGood()).isPresent();
    }

    @Test
    void isTakenToAServerThatIsKnownByItsKey() throws Exception {
        try (var server = server()) {
            db.sql(
                            "insert into backup.place (kind, folder, host, port, login, password, host_key, added_at, added_by) values ('sftp', '/', '127.0.0.1', ?, 'school', 'secret', ?, now(), 1)")
                    .params(server.getPort(), Sftp.hostKey("127.0.0.1", server.getPort()))
                    .update();
            run().make(Cause.NIGHT, null);
            assertThat(db.sql("select coalesce(problem, 'none') from backup.delivery")
                            .query(String.class)
                            .list())
                    .containsExactly("none");
            assertThat(files(disk)).containsExactly(FILE);
            assertThat(Files.mismatch(disk.resolve(FILE), data.resolve("backup").resolve(FILE)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherServerUnderTheSameAddressIsToldNothing() throws Exception {
        var told = new AtomicInteger();
        try (var server = server()) {
            server.setPasswordAuthenticator((user, password, session) -> told.incrementAndGet() > 0);
            String foreign = Sftp.hostKey("127.0.0.1", server.getPort()).replaceFirst(".{8}$", "AAAAAAAA");
            var sftp = new Sftp("127.0.0.1", server.getPort(), "school", "secret", foreign, "/");
            Path file = Files.writeString(data.resolve(FILE), "x", StandardCharsets.UTF_8);
            assertThatThrownBy(() -> sftp.put(file, new Retention(1, 1))).hasMessage("place-host-key");
            assertThat(files(disk)).isEmpty();
            assertThat(told).hasValue(0);
        }
    }

    private SshServer server() throws Exception {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("school") && password.equals("secret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(disk));
        server.start();
        return server;
    }

    private void place(Path folder) {
        new FolderPlace(0, folder).setUp();
        db.sql("insert into backup.place (kind, folder, added_at, added_by) values ('folder', ?, now(), 1)")
                .param(folder.toString())
                .update();
    }

    private BackupRun run() {
        return new BackupRun(database, data, clock);
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
