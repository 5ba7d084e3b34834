package eljur.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.OwnJvm;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program that writes is killed, or its PostgreSQL, or both, again and again on the same data; after each blow the next
 * start has every write that was acknowledged. {@code -Dtimes=10000} strikes ten times as often.
 */
class KilledTest {

    private static final int CYCLES = Math.max(3, 3 * Integer.getInteger("times", 1000) / 1000);
    private static final int SOME = 200;

    private static ServerFolder folder;

    @BeforeAll
    static void make() {
        folder = ServerFolder.made("killed");
    }

    @AfterAll
    static void clean() throws IOException {
        folder.delete();
    }

    private enum Blow {
        PROGRAM {
            @Override
            void strike(OwnJvm program) {
                program.process().destroyForcibly();
            }
        },
        /** The program lives, starts it again and goes on writing by itself. */
        SERVER {
            @Override
            void strike(OwnJvm program) {
                kill(server());
                awaitWrites(program);
                program.process().destroyForcibly();
            }
        },
        /** A child of the server, as the system does for want of memory: the server mends itself. */
        CONNECTION {
            @Override
            void strike(OwnJvm program) {
                ProcessHandle.of(server())
                        .flatMap(server -> server.children().reduce((one, later) -> later))
                        .ifPresent(ProcessHandle::destroyForcibly);
                awaitWrites(program);
                program.process().destroyForcibly();
            }
        },
        BOTH {
            @Override
            void strike(OwnJvm program) {
                long server = server();
                program.process().destroyForcibly();
                kill(server);
            }
        };

        abstract void strike(OwnJvm program);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryAcknowledgedWriteAfterABlowTo(Blow blow) throws Exception {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            try (var program = OwnJvm.running(
                    WritingProgram.class,
                    folder.above().toString(),
                    folder.path().toString())) {
                awaitWrites(program);
                blow.strike(program);
                program.status();
            }
            assertThat(written()).containsAll(WritingProgram.acknowledged(folder));
        }
    }

    // The death of the program reaches the server as an interrupt, so that nothing has to be found by the next start.
    @ParameterizedTest
    @EnumSource(names = "PROGRAM")
    void theServerEndsCleanlyWithItsProgram(Blow blow) throws IOException {
        try (var program = OwnJvm.running(
                WritingProgram.class, folder.above().toString(), folder.path().toString())) {
            awaitWrites(program);
            long server = server();
            blow.strike(program);
            OwnJvm.awaitUntil("the server ends", () -> !alive(server));
        }
        assertThat(folder.wasEndedCleanly()).isTrue();
    }

    private static Set<Long> written() throws SQLException {
        var ids = new HashSet<Long>();
        try (Cluster cluster = folder.started();
                Connection owner = DriverManager.getConnection(
                        cluster.url(Database.NAME),
                        cluster.credentials().owner().user(),
                        cluster.credentials().owner().password());
                var rows = owner.createStatement().executeQuery("select id from public.written")) {
            while (rows.next()) ids.add(rows.getLong(1));
        }
        return ids;
    }

    private static void awaitWrites(OwnJvm program) {
        int before = WritingProgram.acknowledged(folder).size();
        program.await("it writes", () -> WritingProgram.acknowledged(folder).size() > before + SOME);
    }

    private static long server() {
        return ProcessFile.of(folder.data()).pid();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }
}
