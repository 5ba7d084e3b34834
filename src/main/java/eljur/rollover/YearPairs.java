package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.rollover.YearPair.Year;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the years: the one that runs and the next after it; in a September that was not prepared, the one before and the one that runs. */
@Component
class YearPairs {

    private final JdbcClient db;
    private final Clock clock;

    YearPairs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound while the school has no year at all */
    YearPair of(CurrentUser who) {
        LocalDate today = today(who.schoolId());
        List<Year> years = years(who.schoolId());
        if (years.isEmpty()) throw new NotFound();
        int running = running(years, today);
        Year next = running + 1 < years.size() ? years.get(running + 1) : null;
        boolean late = next == null && running > 0 && (!years.get(running).lived() || isTurned(who, years, running));
        return late
                ? new YearPair(years.get(running - 1), years.get(running), today)
                : new YearPair(years.get(running), next, today);
    }

    private static int running(List<Year> years, LocalDate today) {
        int running = 0;
        for (int n = 0; n < years.size(); n++) if (!years.get(n).starts().isAfter(today)) running = n;
        return running;
    }

    LocalDate today(long school) {
        return db.sql("select (?::timestamptz at time zone zone)::date from school.v_school where school_id = ?")
                .params(Timestamp.from(clock.instant()), school)
                .query(LocalDate.class)
                .single();
    }

    private List<Year> years(long school) {
        return db.sql("""
                        select y.year_id, y.name, y.starts_on, y.ends_on,
                               exists (select from school.v_class_group k
                                       join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                                       where k.school_id = y.school_id and k.year_id = y.year_id) as lived
                        from school.v_academic_year y where y.school_id = ? order by y.starts_on""")
                .param(school)
                .query((row, n) -> new Year(
                        row.getLong("year_id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("lived")))
                .list();
    }

    private boolean isTurned(CurrentUser who, List<Year> years, int running) {
        return standing(
                        who.schoolId(),
                        years.get(running - 1).id(),
                        years.get(running).id())
                != null;
    }

    /** The turn between these years that was done and not taken back. */
    @Nullable
    Long standing(long school, long from, long to) {
        return db.sql("""
                        select t.id from rollover.turn t
                        where t.school_id = ? and t.from_year = ? and t.to_year = ? and not exists (
                            select from rollover.turn_undo u where u.school_id = t.school_id and u.turn_id = t.id)""").params(school, from, to).query(Long.class).optional().orElse(null);
    }
}
