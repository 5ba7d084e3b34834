package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school's definitions, the newest first; rows are only added. */
@Component
class AttendanceRules {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    AttendanceRules(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    AttendanceRule on(long school, LocalDate day) {
        return all(school).stream()
                .filter(rule -> !rule.since().isAfter(day))
                .findFirst()
                .orElse(AttendanceRule.USUAL);
    }

    List<AttendanceRule> all(long school) {
        return db.sql("""
                        select since, act, lesson_share, day_lessons, week_share, month_share from attendance.rule
                        where school_id = ? order by since desc, id desc""").param(school).query((row, n) -> rule(row)).list();
    }

    /** The same again counts once. */
    void add(CurrentUser who, AttendanceRule rule) {
        db.sql("""
                        insert into attendance.rule as t
                            (school_id, since, act, lesson_share, day_lessons, week_share, month_share, recorded_at, recorded_by)
                        select :school, :since, :act, :lesson, :day, :week, :month, :now, :me
                        where not exists (
                            select from attendance.rule r
                            where r.school_id = :school and (r.since, r.act, r.lesson_share, r.week_share, r.month_share) = (:since, :act, :lesson, :week, :month)
                              and r.day_lessons is not distinct from :day)
                        returning t.id::text as key, to_jsonb(t)::text as it""")
                .param("school", who.schoolId())
                .param("since", rule.since())
                .param("act", rule.act())
                .param("lesson", rule.lessonShare())
                .param("day", rule.dayLessons(), Types.INTEGER)
                .param("week", rule.weekShare())
                .param("month", rule.monthShare())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("attendance-rule", "recorded", row.getString("key"), null, row.getString("it")))
                .optional()
                .ifPresent(event -> audit.record(who, event));
    }

    private static AttendanceRule rule(ResultSet row) throws SQLException {
        return new AttendanceRule(
                row.getObject("since", LocalDate.class),
                row.getString("act"),
                row.getInt("lesson_share"),
                row.getObject("day_lessons", Integer.class),
                row.getInt("week_share"),
                row.getInt("month_share"));
    }
}
