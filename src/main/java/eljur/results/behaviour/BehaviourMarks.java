package eljur.results.behaviour;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of behaviour: each writing under the next version, so that of two who saw the same, one is told so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BehaviourMarks {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    BehaviourMarks(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param value null: nothing, or taken back */
    record Standing(
            int version,
            @Nullable String value,
            @Nullable String reason,
            @Nullable Instant at) {

        static final Standing NONE = new Standing(0, null, null, null);
    }

    /** By pupil. */
    Map<Long, Standing> of(long school, long term, List<Long> pupils) {
        Map<Long, Standing> standing = new HashMap<>();
        db.sql("""
                        select pupil_id, version, value, reason, recorded_at from results.v_behaviour_mark
                        where school_id = ? and pupil_id = any (?) and term_id = ?""").params(school, pupils.toArray(Long[]::new), term).query(row -> {
            standing.put(
                    row.getLong("pupil_id"),
                    new Standing(
                            row.getInt("version"),
                            row.getString("value"),
                            row.getString("reason"),
                            row.getTimestamp("recorded_at").toInstant()));
        });
        return standing;
    }

    /** @return false when what the writer saw does not stand any more; then nothing was written */
    boolean add(
            CurrentUser who,
            long term,
            long pupil,
            BehaviourScale scale,
            Standing before,
            @Nullable String value,
            @Nullable String reason) {
        int written = db.sql("""
                        insert into results.behaviour_mark (school_id, term_id, pupil_id, version, scale, value, reason, recorded_at, recorded_by)
                        values (:school, :term, :pupil, :version, :scale, :value, :reason, :now, :me) on conflict do nothing""")
                .param("school", who.schoolId())
                .param("term", term)
                .param("pupil", pupil)
                .param("version", before.version() + 1)
                .param("scale", scale.stored())
                .param("value", value, Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .update();
        if (written == 1) audit.record(who, event(term, pupil, before.value(), value, reason));
        return written == 1;
    }

    private static ChangeEvent event(
            long term, long pupil, @Nullable String before, @Nullable String after, @Nullable String reason) {
        return new ChangeEvent(
                "behaviour-mark",
                before == null ? "recorded" : after == null ? "removed" : "corrected",
                term + ":" + pupil,
                null,
                null,
                pupil,
                json(before),
                json(after),
                reason,
                null,
                null);
    }

    private static @Nullable String json(@Nullable String value) {
        return value == null ? null : "{\"value\":\"" + value + "\"}";
    }
}
