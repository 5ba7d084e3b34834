package eljur.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.launch.LaunchOptions;
import eljur.testing.TestClock;
import eljur.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two clocks that differ: the program's is ours, the database's is the machine's. */
class ServerClockTest {

    private static final String EXTERNAL = "jdbc:postgresql://db.school.example/eljur";

    private static Connection connection;

    @BeforeAll
    static void connect() {
        connection = TestDatabase.asApp(TestDatabase.fresh());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1})
    void whatATimeServerMendsIsAgreement(long seconds) {
        assertThat(compared(EXTERNAL, offBy(Duration.ofSeconds(seconds)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-90_000, -600, -5, 5, 600, 90_000})
    void aheadIsTheDatabaseWhenTheProgramIsBehind(long seconds) {
        assertThat(compared(EXTERNAL, offBy(Duration.ofSeconds(seconds))))
                .isCloseTo(Duration.ofSeconds(-seconds), Duration.ofSeconds(1));
    }

    @Test
    void aDatabaseOfTheSameMachineIsNotAsked() {
        assertThat(compared(null, offBy(Duration.ofMinutes(10)))).isZero();
    }

    @Test
    void theTimeThatTheAnswerTookIsNotTakenForADifference() {
        Instant now = Instant.now();
        assertThat(compared(EXTERNAL, saying(now.minusSeconds(8), now))).isZero();
        assertThat(compared(EXTERNAL, saying(now.minusSeconds(38), now.minusSeconds(30))))
                .as("as if it had been read half-way")
                .isCloseTo(Duration.ofSeconds(34), Duration.ofSeconds(1));
    }

    @Test
    void clocksThatWereSetRightAgreeAgain() {
        var clock = new TestClock();
        var server = server(EXTERNAL, clock);
        clock.moveTo(Instant.now().minus(Duration.ofHours(1)));
        server.compare();
        assertThat(server.ahead()).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(1));
        clock.moveTo(Instant.now());
        server.compare();
        assertThat(server.ahead()).isZero();
    }

    private static Duration compared(@Nullable String url, Clock clock) {
        var server = server(url, clock);
        server.compare();
        return server.ahead();
    }

    private static ServerClock server(@Nullable String url, Clock clock) {
        var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return new ServerClock(db, clock, new LaunchOptions("127.0.0.1", 0, null, false, 0, 0, url));
    }

    private static Clock offBy(Duration duration) {
        return Clock.offset(Clock.systemUTC(), duration);
    }

    /** A clock that is read as often as it has something to say. */
    private static Clock saying(Instant... instants) {
        Deque<Instant> left = new ArrayDeque<>(List.of(instants));
        return new Clock() {

            @Override
            public Instant instant() {
                return left.remove();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
