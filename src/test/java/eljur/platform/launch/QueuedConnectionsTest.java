package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import eljur.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The queue before the pool, on a real server. */
class QueuedConnectionsTest {

    private static final int ASKERS = 200;

    private QueuedConnections queue = queue(2, 10_000);

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aHundredForEachConnectionAreAllServed() throws Exception {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, ASKERS)
                    .mapToObj(number -> askers.submit(() -> answered(number)))
                    .toList();
            assertThat(results(asked))
                    .containsExactlyElementsOf(
                            IntStream.range(0, ASKERS).boxed().toList());
        }
    }

    @Test
    void theyComeInTheOrderInWhichTheyAsked() throws Exception {
        queue.close();
        queue = queue(1, 10_000);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Connection held = queue.getConnection();
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                waiting.add(askers.submit(noted(number, served)));
                while (queue.waiting() <= number) Thread.onSpinWait();
            }
            held.close();
            results(waiting);
        }
        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void whoeverWaitsTooLongIsToldHowManyWait() throws SQLException {
        queue.close();
        queue = queue(1, 300);
        try (var held = queue.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            assertThatThrownBy(queue::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessage("No connection within 300 ms, 0 are waiting");
        }
        try (var again = queue.getConnection()) {
            assertThat(again.isValid(1)).isTrue();
        }
    }

    @Test
    void closedTwiceGivesOnePlaceBack() throws SQLException {
        queue.close();
        queue = queue(1, 300);
        Connection once = queue.getConnection();
        once.close();
        once.close();
        assertThat(once.isClosed()).isTrue();
        try (var held = queue.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            assertThatThrownBy(queue::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    @Test
    void whatTheServerRefusesComesThroughAsItIs() throws SQLException {
        try (var connection = queue.getConnection();
                var statement = connection.createStatement()) {
            assertThat(connection.unwrap(PGConnection.class).getBackendPID()).isPositive();
            assertThatThrownBy(() -> statement.execute("select nothing from nowhere"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    private int answered(int number) throws SQLException {
        try (var connection = queue.getConnection();
                var statement = connection.prepareStatement("select ?::int, pg_sleep(0.001)")) {
            statement.setInt(1, number);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Callable<Integer> noted(int number, List<Integer> served) {
        return () -> {
            try (var connection = queue.getConnection()) {
                served.add(number);
                return connection.getNetworkTimeout();
            }
        };
    }

    private static List<Integer> results(List<Future<Integer>> asked) throws Exception {
        List<Integer> results = new ArrayList<>();
        for (var one : asked) results.add(one.get());
        return results;
    }

    private static QueuedConnections queue(int connections, long patience) {
        var database = TestDatabase.fresh();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(patience);
        return new QueuedConnections(pool);
    }
}
