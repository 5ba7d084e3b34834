package eljur.home;

import java.sql.Timestamp;
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
        return db.sql("""
                        select s.zone, d.homework_until, d.edit_window_days, s.journal_since, d.lesson_until, d.lesson_days
                        from school.v_school s
                        join school.v_deadline d on d.school_id = s.school_id
                         and (:now at time zone s.zone)::date >= d.since and (:now at time zone s.zone)::date < d.until
                        where s.school_id = :school""")
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new SchoolTime(
                        LocalDateTime.ofInstant(clock.instant(), ZoneId.of(row.getString("zone"))),
                        row.getObject("homework_until", LocalTime.class),
                        row.getInt("edit_window_days"),
                        row.getObject("journal_since", LocalDate.class),
                        row.getObject("lesson_until", LocalTime.class),
                        row.getInt("lesson_days")))
                .single();
    }
}
