package eljur.results;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A rule is added, with its day; none is ever changed, so that a mark of earlier can be counted again. */
@Component
class RuleSaves {

    private final JdbcClient db;
    private final OwnRules rules;
    private final RuleSubjects subjects;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    RuleSaves(JdbcClient db, OwnRules rules, RuleSubjects subjects, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.subjects = subjects;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The same rule again, as when a form is sent twice, is not kept twice.
     *
     * @throws UnreadRule naming every field that cannot be kept
     */
    @Transactional
    public void add(CurrentUser who, Map<String, String> typed) {
        MarkRule rule = RuleForm.read(typed, subjects.of(who.schoolId()).keySet(), texts);
        if (Boolean.TRUE.equals(rule.weighs()) && !weighed(who, rule))
            throw new UnreadRule(Map.of("weighs", texts.of("rules.no.weights")));
        if (rules.list(who.schoolId()).stream().anyMatch(one -> same(one, rule))) return;
        Added added = insert(who, rule);
        audit.record(who, ChangeEvent.of("mark-rule", "recorded", String.valueOf(added.id()), null, added.json()));
    }

    /** One that was entered by mistake; what was decided by it keeps it. */
    @Transactional
    public void withdraw(CurrentUser who, long rule) {
        var written = db.sql("""
                        with was as (select to_jsonb(r) as it from results.mark_rule r where r.school_id = :school and r.id = :id)
                        update results.mark_rule r set withdrawn_at = :now, withdrawn_by = :me
                        from was where r.school_id = :school and r.id = :id and r.withdrawn_at is null
                        returning was.it::text as before, to_jsonb(r)::text as after""")
                .param("school", who.schoolId())
                .param("id", rule)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> ChangeEvent.of(
                        "mark-rule",
                        "withdrawn",
                        String.valueOf(rule),
                        row.getString("before"),
                        row.getString("after")))
                .list();
        boolean there = rules.all(who.schoolId()).stream()
                .anyMatch(one -> Objects.equals(one.rule().id(), rule));
        if (!there) throw new NotFound();
        audit.record(who, written);
    }

    // Without a local act nobody's marks are weighed.
    private boolean weighed(CurrentUser who, MarkRule rule) {
        return db.sql("""
                        select exists (select from journal.v_weight_act a
                            where a.school_id = :school and a.since <= :since and (a.until is null or a.until >= :since))""")
                .param("school", who.schoolId())
                .param("since", rule.since())
                .query(Boolean.class)
                .single();
    }

    private static boolean same(MarkRule one, MarkRule other) {
        return one.numbered(null).equals(other);
    }

    private record Added(long id, String json) {}

    private Added insert(CurrentUser who, MarkRule rule) {
        return db.sql("""
                        insert into results.mark_rule as r (school_id, since, scope, from_grade, to_grade, subject_id, five, four, three, fewest,
                            fewest_half, absent_share, near, counts_brought, weighs, act, recorded_at, recorded_by)
                        values (:school, :since, :scope, :from, :to, :subject, :five, :four, :three, :fewest, :half, :share, :near, :brought, :weighs, :act, :now, :me)
                        returning r.id, to_jsonb(r)::text as it""")
                .param("school", who.schoolId())
                .param("since", rule.since())
                .param("scope", rule.scope().stored())
                .param("from", rule.fromGrade())
                .param("to", rule.toGrade())
                .param("subject", rule.subject(), Types.BIGINT)
                .param("five", rule.thresholds().five())
                .param("four", rule.thresholds().four())
                .param("three", rule.thresholds().three())
                .param("fewest", rule.fewest())
                .param("half", rule.fewestHalf())
                .param("share", rule.absentShare())
                .param("near", rule.near())
                .param("brought", rule.countsBrought())
                .param("weighs", Boolean.TRUE.equals(rule.weighs()))
                .param("act", rule.act())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> new Added(row.getLong("id"), Objects.requireNonNull(row.getString("it"))))
                .single();
    }
}
