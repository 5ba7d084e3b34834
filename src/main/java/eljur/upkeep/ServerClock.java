package eljur.upkeep;

import eljur.platform.launch.LaunchOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of a database on another machine: nothing is dated by it, but two that differ cannot both be right. */
@Component
class ServerClock {

    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    private final JdbcClient db;
    private final Clock clock;
    private final boolean external;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(JdbcClient db, Clock clock, LaunchOptions options) {
        this.db = db;
        this.clock = clock;
        this.external = options.dbUrl() != null;
    }

    /** By how much it is ahead of the program's; negative when behind; zero while they agree. */
    Duration ahead() {
        return ahead;
    }

    void compare() {
        if (!external) return;
        Instant asked = clock.instant();
        Instant said = db.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        Duration wait = Duration.between(asked, clock.instant());
        Duration found = Duration.between(asked.plus(wait.dividedBy(2)), said);
        Duration counts = found.abs().compareTo(ClockRule.NOTED.plus(wait)) > 0 ? found : Duration.ZERO;
        if (counts.isZero() != ahead.isZero())
            LOG.warn("The database's clock differs by {} s", found.toMillis() / 1000.0);
        ahead = counts;
    }
}
