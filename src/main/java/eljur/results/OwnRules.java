package eljur.results;

import eljur.results.MarkRule.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that a school has entered. */
@Component
class OwnRules {

    private final JdbcClient db;

    OwnRules(JdbcClient db) {
        this.db = db;
    }

    MarkRules of(long school) {
        return new MarkRules(list(school));
    }

    /** Those that stand, the latest first. */
    List<MarkRule> list(long school) {
        return all(school).stream()
                .filter(one -> !one.withdrawn())
                .map(Entered::rule)
                .toList();
    }

    /** @param withdrawn entered by mistake: no result goes by it any more */
    record Entered(MarkRule rule, boolean withdrawn) {}

    List<Entered> all(long school) {
        return db.sql("""
                        select rule_id, since, scope, from_grade, to_grade, subject_id, five, four, three, fewest, fewest_half, absent_share,
                               near, counts_brought, act, weighs, withdrawn_at is not null as withdrawn
                        from results.v_mark_rule where school_id = ? order by since desc, rule_id desc""")
                .param(school)
                .query((row, n) -> new Entered(rule(row), row.getBoolean("withdrawn")))
                .list();
    }

    static MarkRule rule(ResultSet row) throws SQLException {
        return new MarkRule(
                row.getLong("rule_id"),
                row.getObject("since", LocalDate.class),
                Scope.of(row.getString("scope")),
                row.getInt("from_grade"),
                row.getInt("to_grade"),
                row.getObject("subject_id", Long.class),
                new Thresholds(row.getBigDecimal("five"), row.getBigDecimal("four"), row.getBigDecimal("three")),
                row.getInt("fewest"),
                row.getInt("fewest_half"),
                row.getInt("absent_share"),
                row.getBigDecimal("near"),
                row.getBoolean("counts_brought"),
                row.getString("act"),
                row.getBoolean("weighs"));
    }
}
