package eljur.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock on the wall of a school. */
@Component
class SchoolClock {

    private final JdbcClient db;
    private final Clock clock;

    SchoolClock(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SchoolTime in(long school) {
        return db.sql(
                        "select zone, homework_until, edit_window_days, journal_since from school.v_school where school_id = ?")
                .param(school)
                .query((row, n) -> new SchoolTime(
                        LocalDateTime.ofInstant(clock.instant(), ZoneId.of(row.getString("zone"))),
                        row.getObject("homework_until", LocalTime.class),
                        row.getInt("edit_window_days"),
                        row.getObject("journal_since", LocalDate.class)))
                .single();
    }
}
