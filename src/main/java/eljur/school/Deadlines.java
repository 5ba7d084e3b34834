package eljur.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts about the school's deadlines; who judges a day reads {@code school.v_deadline} by that day. */
@Component
class Deadlines {

    private final JdbcClient db;
    private final Clock clock;

    Deadlines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param id 0: before the first act
     * @param since null: before the first act
     * @param homeworkUntil of the day of the lesson
     * @param editWindowDays from the day of the lesson
     * @param slipMinutes in which an author mends a mark without it being a correction
     * @param periodMarkDays before the last day of the period its marks are due
     * @param lessonUntil by which hour a lesson is filled; null: to the end of the day
     * @param lessonDays so many days after it
     * @param writtenDays within which the marks of a written work are due, unless its kind says otherwise
     * @param editFrom {@code lesson}, or {@code issue}: the day on which the marks of a written work are due
     * @param recorded the day it was entered
     */
    record Rule(
            long id,
            @Nullable LocalDate since,
            LocalTime homeworkUntil,
            int editWindowDays,
            int slipMinutes,
            int periodMarkDays,
            @Nullable LocalTime lessonUntil,
            int lessonDays,
            int writtenDays,
            String editFrom,
            String act,
            @Nullable LocalDate recorded) {}

    LocalDate today(long school) {
        return LocalDate.now(clock.withZone(ZoneId.of(db.sql("select zone from school.school where id = ?")
                .param(school)
                .query(String.class)
                .single())));
    }

    /** What held before the first act comes last; of two acts from the same day the one that holds comes first. */
    List<Rule> all(long school) {
        return db.sql("""
                        select d.since, d.homework_until, d.edit_window_days, d.slip_minutes, d.period_mark_days,
                               d.lesson_until, d.lesson_days, d.written_days, d.edit_from, d.act,
                               (d.recorded_at at time zone s.zone)::date as recorded, d.id
                        from school.deadline d join school.school s on s.id = d.school_id where d.school_id = :school
                        union all
                        select null, homework_until, edit_window_days, slip_minutes, 1, null, 0, 4, 'lesson', '', null, 0 from school.school where id = :school
                        order by since desc nulls last, id desc""").param("school", school).query((row, n) -> rule(row)).list();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("id"),
                row.getObject("since", LocalDate.class),
                row.getObject("homework_until", LocalTime.class),
                row.getInt("edit_window_days"),
                row.getInt("slip_minutes"),
                row.getInt("period_mark_days"),
                row.getObject("lesson_until", LocalTime.class),
                row.getInt("lesson_days"),
                row.getInt("written_days"),
                row.getString("edit_from"),
                row.getString("act"),
                row.getObject("recorded", LocalDate.class));
    }
}
