package eljur.exchange;

import eljur.access.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Into which year files go, where one could mean another: a list of next year's first class would otherwise end up in this year's. */
@Component
class ImportYears {

    private final JdbcClient db;
    private final Clock clock;

    ImportYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param now into which files go, see {@code compare.CurrentYears}
     * @param next which has been begun already
     * @param from the day from which they go there
     */
    record Two(String now, String next, LocalDate from) {}

    /** Empty while there is no year to confuse it with. */
    Optional<Two> of(CurrentUser who) {
        List<Two> years = db.sql("""
                        select y.name, lead(y.name) over (order by y.starts_on) as next, y.ends_on + 1 as from_day
                        from school.v_academic_year y join school.v_school s on s.school_id = y.school_id
                        where y.school_id = :school and y.ends_on >= (:now::timestamptz at time zone s.zone)::date
                        order by y.starts_on limit 1""")
                .param("school", who.schoolId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Two(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("next")).orElse(""),
                        row.getObject("from_day", LocalDate.class)))
                .list();
        return years.stream().filter(two -> !two.next().isEmpty()).findFirst();
    }
}
