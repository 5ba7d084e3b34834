package eljur.school;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days of a school year as a week that repeats meets them. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class SchoolDays {

    private final JdbcClient db;

    SchoolDays(JdbcClient db) {
        this.db = db;
    }

    /**
     * The day from which a new timetable is proposed to hold: the first of a year that lies ahead; within a year the next school day, as
     * today's lessons are under way. Empty when the school has no year that runs or is to come.
     *
     * @param saturdays does the week that shall hold have lessons on them? The calendar does not tell a week of five days from one of six.
     */
    public Optional<LocalDate> weekStart(long school, LocalDate today, boolean saturdays) {
        return db.sql("""
                        select case when y.starts_on > :today then y.starts_on else coalesce((
                                   select min(d.on_date) from school.v_class_day d
                                   join school.term t on t.school_id = d.school_id and t.year_id = d.year_id
                                    and d.on_date between t.starts_on and t.ends_on
                                   where d.school_id = y.school_id and d.year_id = y.id and d.class_id = 0
                                     and d.on_date > :today and d.weekday between 1 and :last), :today) end
                        from school.academic_year y where y.school_id = :school and y.ends_on >= :today
                        order by y.starts_on limit 1""")
                .param("school", school)
                .param("today", today)
                .param("last", saturdays ? 6 : 5)
                .query(LocalDate.class)
                .optional();
    }
}
