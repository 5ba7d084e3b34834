package eljur.audit;

import eljur.access.CurrentUser;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What befell the clock, among the changes it dates: whoever reads a history later sees from which event on its times are to be doubted.
 * The order of events is that of their numbers and needs no clock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClockEvents {

    private static final String NOTICED = """
            insert into audit.change_event (school_id, at, person_id, role, entity, action, entity_key, new_value)
            values (:school, :now, :person, :role, 'clock', :action, 'clock', jsonb_build_object('seconds', :seconds::numeric))""";

    /** So many of the last events are asked for the latest: some may be dated wrong, and yet they are the last. */
    private static final String LATEST = """
            select max(at) from (
                select at from audit.change_event
                where school_id = :school and (entity <> 'clock' or action in ('returned', 'confirmed'))
                  and id >= coalesce((select max(id) from audit.change_event
                      where school_id = :school and entity = 'clock' and action in ('returned', 'confirmed')), 0)
                order by id desc limit 500) last""";

    private final JdbcClient db;
    private final Clock clock;

    ClockEvents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param action {@code jumped} while the program ran, {@code behind} or {@code ahead} of the last event at a start, {@code returned} to
     *     where it was, {@code confirmed} as right by a person
     * @param off by how much the clock is off; negative when it is behind
     * @param who null: the program itself
     */
    public void record(long school, String action, Duration off, @Nullable CurrentUser who) {
        db.sql(NOTICED)
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", who == null ? null : who.personId(), Types.BIGINT)
                .param("role", who == null ? null : who.role().name(), Types.VARCHAR)
                .param("action", action)
                .param("seconds", off.toMillis() / 1000.0)
                .update();
    }

    /** The latest moment that stands on an event since the clock was last known to be right; nothing where there is none. */
    public Optional<Instant> latest(long school) {
        return db.sql(LATEST)
                .param("school", school)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
