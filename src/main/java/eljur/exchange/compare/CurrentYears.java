package eljur.exchange.compare;

import eljur.platform.Refused;
import eljur.school.SchoolDays;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the school year that an import is about. */
@Component
class CurrentYears {

    private final SchoolDays days;
    private final JdbcClient db;
    private final Clock clock;

    CurrentYears(SchoolDays days, JdbcClient db, Clock clock) {
        this.days = days;
        this.db = db;
        this.clock = clock;
    }

    private record TermOfYear(
            long year,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate today,
            String scheme,
            CurrentYear.Term term) {}

    /** @throws Refused when the school has no year that runs or is to come, or the year has no terms */
    CurrentYear of(long school) {
        List<TermOfYear> rows = db.sql("""
                        with today as (select (:now at time zone zone)::date as day from school.v_school where school_id = :school)
                        select y.year_id, y.name, y.starts_on, y.ends_on, d.day, coalesce(t.scheme, '') as scheme,
                               coalesce(t.starts_on, y.starts_on) as term_starts_on, coalesce(t.ends_on, y.ends_on) as term_ends_on
                        from today d
                        cross join lateral (
                            select * from school.v_academic_year y where y.school_id = :school and y.ends_on >= d.day
                            order by y.starts_on limit 1) y
                        left join school.v_term t on t.school_id = y.school_id and t.year_id = y.year_id
                        order by t.scheme, t.ordinal""")
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new TermOfYear(
                        row.getLong("year_id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("scheme"),
                        new CurrentYear.Term(
                                row.getObject("term_starts_on", LocalDate.class),
                                row.getObject("term_ends_on", LocalDate.class))))
                .list();
        if (rows.isEmpty()) throw new Refused("import.refused.no-year");
        if (rows.getFirst().scheme().isEmpty())
            throw new Refused("import.refused.no-terms", rows.getFirst().name());
        LocalDate today = rows.getFirst().today();
        return year(
                rows,
                days.weekStart(school, today, true).orElse(today),
                days.weekStart(school, today, false).orElse(today));
    }

    private static CurrentYear year(List<TermOfYear> rows, LocalDate weekStart, LocalDate fiveDayStart) {
        Map<String, List<CurrentYear.Term>> terms = new LinkedHashMap<>();
        rows.forEach(row ->
                terms.computeIfAbsent(row.scheme(), scheme -> new ArrayList<>()).add(row.term()));
        TermOfYear first = rows.getFirst();
        return new CurrentYear(
                first.year(),
                first.name(),
                first.startsOn(),
                first.endsOn(),
                first.today(),
                weekStart,
                fiveDayStart,
                terms);
    }
}
