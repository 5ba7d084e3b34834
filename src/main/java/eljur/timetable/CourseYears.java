package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.timetable.web.Choice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school year that a page of courses is about. */
@Component
class CourseYears {

    private final JdbcClient db;
    private final Clock clock;

    CourseYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Year(long id, String name, LocalDate starts, LocalDate ends, LocalDate today) {

        /** Today, or the nearest day of the year to it. */
        LocalDate day() {
            return today.isBefore(starts) ? starts : today.isAfter(ends) ? ends : today;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(starts) && !day.isAfter(ends);
        }
    }

    /** The latest first. */
    List<Year> years(CurrentUser who) {
        return db.sql("""
                        select y.year_id, y.name, y.starts_on, y.ends_on, (:now::timestamptz at time zone s.zone)::date as today
                        from school.v_academic_year y join school.v_school s on s.school_id = y.school_id
                        where y.school_id = :school order by y.starts_on desc, y.year_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", who.schoolId())
                .query((row, n) -> new Year(
                        row.getLong("year_id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("today", LocalDate.class)))
                .list();
    }

    /**
     * @param wanted null: the year of today, or the next to come, or the last
     * @throws NotFound when the school has no such year
     */
    static Year among(List<Year> years, @Nullable Long wanted) {
        if (wanted != null)
            return years.stream()
                    .filter(year -> year.id() == wanted)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        return years.stream()
                .filter(year -> !year.ends().isBefore(year.today()))
                .min(Comparator.comparing(Year::ends))
                .or(() -> years.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    static List<Choice> choices(List<Year> years, Year shown) {
        return years.stream()
                .map(year -> Choice.of(year.id(), year.name(), String.valueOf(shown.id())))
                .toList();
    }
}
