package eljur.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today, as the school's clock shows it. */
@Component
class SchoolDay {

    private final JdbcClient db;
    private final Clock clock;

    SchoolDay(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    LocalDate today(long school) {
        return db.sql(
                        "select (cast(:now as timestamptz) at time zone zone)::date from school.v_school where school_id = :school")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", school)
                .query(LocalDate.class)
                .single();
    }
}
