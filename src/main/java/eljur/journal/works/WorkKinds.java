package eljur.journal.works;

import eljur.journal.WorkRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of work of a school, each with the rules it has had. */
@Component
class WorkKinds {

    private final JdbcClient db;
    private final Clock clock;

    WorkKinds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the school's order, those withdrawn last; a kind comes once for each of its rules, the latest first. */
    List<WorkKind> withRules(long school) {
        return db.sql("""
                        select t.id, t.code, t.name, t.short_name, t.control, t.withdrawn_at is not null as withdrawn, r.rule, r.days, r.since
                        from journal.work_type t
                        cross join lateral (
                            select r.rule, r.days, r.since, r.id from journal.work_rule r where r.school_id = t.school_id and r.code = t.code
                            union all
                            select null, null, null, 0 where not exists (
                                select from journal.work_rule f where f.school_id = t.school_id and f.code = t.code and f.since <= :always)) r
                        where t.school_id = :school order by withdrawn, t.ordinal, t.code, r.since desc nulls last, r.id desc""")
                .param("school", school)
                .param("always", WorkKind.ALWAYS)
                .query((row, n) -> kind(row))
                .list();
    }

    /** The day on which the school stands now. */
    LocalDate today(long school) {
        return db.sql(
                        "select (cast(:now as timestamptz) at time zone s.zone)::date from school.v_school s where s.school_id = :school")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", school)
                .query(LocalDate.class)
                .single();
    }

    private static WorkKind kind(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        boolean control = row.getBoolean("control");
        return new WorkKind(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                control,
                row.getBoolean("withdrawn"),
                WorkRule.of(rule),
                rule == null ? control ? WorkKind.USUAL_DAYS : 0 : row.getInt("days"),
                row.getObject("since", LocalDate.class));
    }
}
