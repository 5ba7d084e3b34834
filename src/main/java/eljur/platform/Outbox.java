package eljur.platform;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody must be told: a row written with the record, so neither is there without the other. */
@Component
public class Outbox {

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param payload JSON */
    public void put(long school, String topic, String payload) {
        db.sql("insert into platform.outbox (school_id, at, topic, payload) values (?, ?, ?, ?::jsonb)")
                .params(school, Timestamp.from(clock.instant()), topic, payload)
                .update();
    }
}
