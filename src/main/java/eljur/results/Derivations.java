package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.results.ResultForm.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each mark that was given was derived from. Added with the mark, in its transaction, and never changed. */
@Component
class Derivations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Clock clock;

    Derivations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param proposed by the rule; null: nothing
     * @param value decided; null: the mark was taken back
     * @param by short name
     */
    record Decision(
            MarkRule rule,
            ResultInputs inputs,
            @Nullable MarkValue proposed,
            @Nullable MarkValue value,
            @Nullable String reason,
            Instant at,
            String by) {}

    /** One statement, however many marks there are. */
    void add(CurrentUser who, ResultCourse course, ResultCourse.Shown shown, Map<ResultLine, Entry> decided) {
        if (decided.isEmpty()) return;
        db.sql("""
                        insert into results.derivation (school_id, course_id, term_id, pupil_id, rule, inputs, proposed, value, reason, decided_at, decided_by)
                        select :school, :course, :term, t.pupil, t.rule::jsonb, t.inputs::jsonb, t.proposed, t.value, t.reason, :now, :me
                        from unnest(:pupils::bigint[], :rules::text[], :inputs::text[], :proposed::text[], :vals::text[], :reasons::text[])
                            with ordinality as t (pupil, rule, inputs, proposed, value, reason, place)
                        order by t.place""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("term", shown.term() == null ? null : shown.term().id(), Types.BIGINT)
                .param(
                        "pupils",
                        decided.keySet().stream().map(line -> line.pupil().id()).toArray(Long[]::new))
                .param("rules", texts(decided, (line, entry) -> JSON.writeValueAsString(line.rule())))
                .param("inputs", texts(decided, (line, entry) -> JSON.writeValueAsString(line.inputs())))
                .param(
                        "proposed",
                        texts(decided, (line, entry) -> stored(line.proposal().value())))
                .param("vals", texts(decided, (line, entry) -> stored(entry.value())))
                .param("reasons", texts(decided, (line, entry) -> ResultSaves.said(entry)))
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .update();
    }

    private static @Nullable String[] texts(
            Map<ResultLine, Entry> decided, BiFunction<ResultLine, Entry, @Nullable String> what) {
        return decided.entrySet().stream()
                .map(one -> what.apply(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static @Nullable String stored(@Nullable MarkValue value) {
        return value == null ? null : value.stored();
    }

    /** How the marks of a column came about, by pupil: of each the last decision. */
    Map<Long, Decision> lastOf(long school, ResultCourse course, ResultCourse.Shown shown) {
        Map<Long, Decision> last = new HashMap<>();
        db.sql("""
                        select d.pupil_id, d.rule, d.inputs, d.proposed, d.value, d.reason, d.decided_at, coalesce(p.short_name, '') as by
                        from results.v_derivation d
                        left join people.v_person p on p.school_id = d.school_id and p.person_id = d.decided_by
                        where d.school_id = :school and d.course_id = :course and d.term_id is not distinct from :term""")
                .param("school", school)
                .param("course", course.id())
                .param("term", shown.term() == null ? null : shown.term().id(), Types.BIGINT)
                .query(row -> {
                    last.put(row.getLong("pupil_id"), decision(row));
                });
        return last;
    }

    /** All decisions on one mark of a term, the latest first. */
    List<Decision> of(long school, long course, long term, long pupil) {
        return db.sql("""
                        select d.rule, d.inputs, d.proposed, d.value, d.reason, d.decided_at, coalesce(p.short_name, '') as by
                        from results.derivation d
                        left join people.v_person p on p.school_id = d.school_id and p.person_id = d.decided_by
                        where d.school_id = ? and d.course_id = ? and d.pupil_id = ? and d.term_id = ? order by d.id desc""")
                .params(school, course, pupil, term)
                .query((row, n) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                JSON.readValue(row.getString("rule"), MarkRule.class),
                JSON.readValue(row.getString("inputs"), ResultInputs.class),
                value(row.getString("proposed")),
                value(row.getString("value")),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("by"));
    }

    private static @Nullable MarkValue value(@Nullable String stored) {
        return stored == null ? null : MarkValue.of(stored);
    }
}
