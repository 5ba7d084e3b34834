package eljur.planner;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which bells classes are taught on the days of a usual week. */
@Component
class BellRows {

    /** When a lesson begins and ends. */
    record Span(LocalTime starts, LocalTime ends) {

        boolean overlaps(Span other) {
            return starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    /** The hours of a week: by class, weekday and number of the lesson. Class 0 is whoever belongs to none. */
    record Bells(Map<String, Span> spans) {

        @Nullable
        Span of(long ofClass, int weekday, int ordinal) {
            return spans.get(ofClass + ":" + weekday + ":" + ordinal);
        }
    }

    private final JdbcClient db;

    BellRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Taken from the four weeks that begin with this day: a day with shorter bells does not count against the usual ones.
     *
     * @param classes empty: all
     */
    Bells of(long school, LocalDate from, Collection<Long> classes) {
        Map<String, Span> spans = new HashMap<>();
        db.sql("""
                        with usual as (
                            select d.class_id, extract(isodow from d.on_date)::int as weekday,
                                   mode() within group (order by d.bell_schedule_id) as bell_schedule_id
                            from school.v_class_day d
                            join school.v_academic_year y on y.school_id = d.school_id and y.year_id = d.year_id
                            where d.school_id = :school and d.on_date between :from::date and :from::date + 27
                              and (:all or d.class_id = any(:classes) or d.class_id = 0)
                            group by 1, 2)
                        select u.class_id, u.weekday, b.ordinal, b.starts_at, b.ends_at
                        from usual u
                        join school.v_lesson_slot b on b.school_id = :school and b.bell_schedule_id = u.bell_schedule_id""")
                .param("school", school)
                .param("from", from)
                .param("all", classes.isEmpty())
                .param("classes", classes.toArray(Long[]::new))
                .query(row -> {
                    spans.put(
                            row.getLong("class_id") + ":" + row.getInt("weekday") + ":" + row.getInt("ordinal"),
                            new Span(
                                    row.getObject("starts_at", LocalTime.class),
                                    row.getObject("ends_at", LocalTime.class)));
                });
        return new Bells(spans);
    }
}
