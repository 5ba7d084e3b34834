package eljur.journal.works;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The local act by which marks have weights: without one there are none. It holds for works from its first day to its last; what was given
 * before counts as families were told then.
 */
@Component
class WeightActs {

    private final JdbcClient db;
    private final WorkKinds kinds;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    WeightActs(JdbcClient db, WorkKinds kinds, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param until its last day; null while it holds */
    record Act(
            long id, String act, LocalDate since, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !since.isAfter(day) && (until == null || !until.isBefore(day));
        }

        /** Entered, but its first day is still to come. */
        boolean isAhead(LocalDate day) {
            return until == null && since.isAfter(day);
        }

        /** Ended before its first day. */
        boolean isVoid() {
            return until != null && until.isBefore(since);
        }
    }

    /** The latest first. */
    List<Act> of(long school) {
        return db.sql(
                        "select act_id, act, since, until from journal.v_weight_act where school_id = ? order by since desc, act_id desc")
                .param(school)
                .query((row, n) -> new Act(
                        row.getLong("act_id"),
                        row.getString("act"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /**
     * The same act again, as when a form is sent twice, is not kept twice.
     *
     * @throws UnreadKind when it has no number or date, begins before today where marks stand, or another one holds
     */
    @Transactional
    public void add(CurrentUser who, Map<String, String> typed) {
        LocalDate today = kinds.today(who.schoolId());
        WorkFields fields = new WorkFields(typed, texts);
        String act = fields.act("act");
        LocalDate since = fields.day("act-since", today);
        List<Act> others = of(who.schoolId());
        if (others.stream().anyMatch(one -> one.act().equals(act) && one.since().equals(since) && one.until() == null))
            return;
        if (others.stream().anyMatch(one -> one.until() == null || !one.until().isBefore(since)))
            fields.wrong("act-since", "works.no.act-holds");
        else if (since.isBefore(today) && marked(who.schoolId(), since)) fields.wrong("act-since", "works.no.act-past");
        fields.check();
        audit.record(who, insert(who, act, since));
    }

    /**
     * Works of today still have weights, those of tomorrow none.
     *
     * @return false: it had not begun, so nothing had weights by it
     */
    @Transactional
    public boolean end(CurrentUser who, long id) {
        Act ended = of(who.schoolId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        db.sql("""
                        with was as (select to_jsonb(a) as it from journal.weight_act a where a.school_id = :school and a.id = :id)
                        update journal.weight_act a set until = greatest(a.since - 1, cast(:today as date)), ended_at = :now, ended_by = :me
                        from was where a.school_id = :school and a.id = :id and a.ended_at is null
                        returning was.it::text, to_jsonb(a)::text""")
                .param("school", who.schoolId())
                .param("id", id)
                .param("today", kinds.today(who.schoolId()))
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("weight-act", "ended", String.valueOf(id), row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> audit.record(who, event));
        return !ended.since().isAfter(kinds.today(who.schoolId()));
    }

    /** Does the act that is typed begin later than today? */
    @Transactional(readOnly = true)
    public boolean isAhead(CurrentUser who, Map<String, String> typed) {
        LocalDate today = kinds.today(who.schoolId());
        return new WorkFields(typed, texts).day("act-since", today).isAfter(today);
    }

    private ChangeEvent insert(CurrentUser who, String act, LocalDate since) {
        return db.sql("""
                        insert into journal.weight_act as a (school_id, act, since, recorded_at, recorded_by)
                        values (:school, :act, :since, :now, :me) returning a.id, to_jsonb(a)::text""")
                .param("school", who.schoolId())
                .param("act", act)
                .param("since", since, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> ChangeEvent.of(
                        "weight-act", "recorded", String.valueOf(row.getLong(1)), null, row.getString(2)))
                .single();
    }

    private boolean marked(long school, LocalDate since) {
        return db.sql("""
                        select exists (select from journal.work w
                            join journal.mark m on m.school_id = w.school_id and m.work_id = w.id
                            where w.school_id = ? and w.held_on >= ?)""").params(school, since).query(Boolean.class).single();
    }

    /** Was a weight typed that has no effect yet? */
    @Transactional(readOnly = true)
    public boolean isIdle(CurrentUser who, Map<String, String> typed) {
        String weight = typed.getOrDefault("weight", "").strip().replace(',', '.');
        boolean said =
                weight.matches("[0-9]{1,2}(\\.[0-9]{1,2})?") && new BigDecimal(weight).compareTo(BigDecimal.ONE) != 0;
        return said && of(who.schoolId()).stream().noneMatch(one -> one.until() == null);
    }
}
