package eljur.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What a start finds that an earlier one has left: a living server, a dead one's file, data that cannot be opened. */
class OrphanTest {

    private static ServerFolder made;

    private final List<Process> left = new ArrayList<>();
    private ServerFolder folder;

    @BeforeAll
    static void make() {
        made = ServerFolder.made("made");
        made.started().close();
    }

    @BeforeEach
    void copy(TestInfo test) {
        folder = made.copied(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void end() throws Exception {
        for (Process process : left) process.destroyForcibly().waitFor();
    }

    @AfterAll
    static void clean() throws IOException {
        made.delete();
    }

    @Test
    void stopsTheServerThatOutlivedItsProgramAndKeepsItsData() throws Exception {
        Process orphan = orphan();
        assertThat(orphan.isAlive()).isTrue();
        try (Cluster ignored = folder.started()) {
            assertThat(orphan.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(ProcessFile.of(folder.data()).pid()).isNotEqualTo(orphan.pid());
        }
        assertThat(folder.wasEndedCleanly()).isTrue();
    }

    @Test
    void findsTheServerThoughTheFolderWasRenamedMeanwhile() throws Exception {
        Process orphan = orphan();
        folder = folder.renamed("renamed");
        try (Cluster ignored = folder.started()) {
            assertThat(orphan.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    // After a power cut the number in the file is anybody's; the worst is a process of the server's own user.
    @Test
    void leavesAForeignProcessAloneWhoseNumberTheOldFileBears() throws Exception {
        Process foreign = start(List.of("sleep", "600"));
        Files.writeString(
                ProcessFile.in(folder.data()), foreign.pid() + "\n" + folder.data() + "\n1\n1\n\n127.0.0.1\n\nready\n");
        try (Cluster ignored = folder.started()) {
            assertThat(ProcessFile.of(folder.data()).pid()).isNotEqualTo(foreign.pid());
            assertThat(foreign.isAlive()).isTrue();
        }
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void startsBesideTheFileOfADeadServer() throws Exception {
        Process killed = orphan();
        killed.destroyForcibly().waitFor();
        assertThat(ProcessFile.in(folder.data())).exists();
        folder.started().close();
        assertThat(folder.wasEndedCleanly()).isTrue();
    }

    @Test
    void makesAnewWhatAStartLeftHalfMade() throws Exception {
        FileTree.delete(folder.data());
        Files.createDirectory(folder.path().resolve("database.new"));
        Files.writeString(folder.path().resolve("database.new").resolve("PG_VERSION"), "18");
        Files.writeString(folder.path().resolve("database.password"), "half");
        folder.started().close();
        assertThat(folder.path().resolve("database.new")).doesNotExist();
        assertThat(folder.path().resolve("database.password")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        Files.writeString(folder.data().resolve("PG_VERSION"), "17\n");
        refuses("launch.cluster.version");
        assertThat(folder.data().resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        FileTree.delete(folder.data());
        Files.createDirectory(folder.data());
        Files.writeString(folder.data().resolve("photo.jpg"), "not a database");
        refuses("launch.cluster.foreign");
        assertThat(folder.data().resolve("photo.jpg")).hasContent("not a database");
    }

    @Test
    void refusesDamagedDataAndTouchesNothing() throws IOException {
        Path control = folder.data().resolve("global").resolve("pg_control");
        Files.write(control, new byte[8192]);
        refuses("launch.cluster.failed");
        assertThat(Files.readAllBytes(control)).containsOnly(0);
        assertThat(Files.readString(folder.path().resolve("log").resolve("postgresql.log")))
                .contains("FATAL");
    }

    @Test
    void makesNoNewPasswordsForOldData() throws IOException {
        Path credentials = folder.path().resolve("credentials");
        String old = Files.readString(credentials);
        Files.delete(credentials);
        refuses("launch.credentials.missing");
        assertThat(credentials).doesNotExist();
        Files.writeString(credentials, "eljur_admin=half");
        refuses("launch.credentials.broken");
        Files.writeString(credentials, old);
        folder.started().close();
        assertThat(Files.getPosixFilePermissions(credentials)).hasSize(2);
    }

    private void refuses(String key) {
        assertThatThrownBy(() -> folder.started())
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(ProcessFile.in(folder.data())).doesNotExist();
    }

    /** A server that no program looks after, ready to work. */
    private Process orphan() throws Exception {
        Process orphan = start(List.of(
                TestDatabase.programs().program("postgres"),
                "-D",
                folder.data().toString(),
                "-c",
                "unix_socket_directories=",
                "-c",
                "port=" + freePort()));
        while (orphan.isAlive() && !ProcessFile.of(folder.data()).ready()) Thread.sleep(20);
        return orphan;
    }

    private Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(folder.cluster().user().command(command))
                .directory(folder.data().getRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        left.add(process);
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
