package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.MarkValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks of a subject and year that are no column of terms. Each writing is a row of its own under the next version: of two who saw the
 * same, one is told so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResultMarks {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ResultMarks(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of what it is the mark. */
    public enum Kind {
        ATTESTATION,
        EXAM,
        FINAL;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose mark of what. */
    public record Place(long year, long pupil, long subject, Kind kind) {}

    /**
     * What stands.
     *
     * @param value null: nothing, or taken back
     * @param knownOn the day of the result, of an exam
     * @param firstAt when a mark was entered for the first time
     * @param by short name
     * @param made of what it was made, as it was
     */
    public record Standing(
            int version,
            @Nullable MarkValue value,
            @Nullable MarkValue proposed,
            @Nullable LocalDate knownOn,
            @Nullable String reason,
            @Nullable Instant at,
            @Nullable Instant firstAt,
            String by,
            @Nullable String made) {

        public static final Standing NONE = new Standing(0, null, null, null, null, null, null, "", null);
    }

    /**
     * What is written.
     *
     * @param value null: taken back
     * @param rule and {@code made}: JSON, of what is derived
     */
    public record Decision(
            @Nullable MarkValue value,
            @Nullable MarkValue proposed,
            @Nullable String rule,
            @Nullable String made,
            @Nullable LocalDate knownOn,
            @Nullable String reason) {}

    /** What stands of these pupils in a year; one statement. */
    public Map<Place, Standing> of(long school, long year, List<Long> pupils) {
        Map<Place, Standing> standing = new HashMap<>();
        db.sql("""
                        select distinct on (m.pupil_id, m.subject_id, m.kind) m.pupil_id, m.subject_id, m.kind, m.version, m.value, m.proposed,
                               m.known_on, m.reason, m.decided_at, m.inputs, coalesce(p.short_name, '') as by,
                               min(m.decided_at) over (partition by m.pupil_id, m.subject_id, m.kind) as first_at
                        from results.result_mark m
                        left join people.v_person p on p.school_id = m.school_id and p.person_id = m.decided_by
                        where m.school_id = ? and m.pupil_id = any (?) and m.year_id = ?
                        order by m.pupil_id, m.subject_id, m.kind, m.version desc""").params(school, pupils.toArray(Long[]::new), year).query(row -> {
            standing.put(place(row, year), standing(row));
        });
        return standing;
    }

    /** @return false when what the writer saw does not stand any more; then nothing was written */
    public boolean add(CurrentUser who, Place place, Standing before, Decision decision) {
        int written = db.sql("""
                        insert into results.result_mark (school_id, year_id, pupil_id, subject_id, kind, version, value, proposed, known_on, rule,
                            inputs, reason, decided_at, decided_by)
                        values (:school, :year, :pupil, :subject, :kind, :version, :value, :proposed, :known, :rule::jsonb, :made::jsonb, :reason, :now, :me)
                        on conflict do nothing""")
                .param("school", who.schoolId())
                .param("year", place.year())
                .param("pupil", place.pupil())
                .param("subject", place.subject())
                .param("kind", place.kind().stored())
                .param("version", before.version() + 1)
                .param("value", stored(decision.value()), Types.VARCHAR)
                .param("proposed", stored(decision.proposed()), Types.VARCHAR)
                .param("known", decision.knownOn(), Types.DATE)
                .param("rule", decision.rule(), Types.VARCHAR)
                .param("made", decision.made(), Types.VARCHAR)
                .param("reason", decision.reason(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .update();
        if (written == 1) audit.record(who, event(place, before.value(), decision));
        return written == 1;
    }

    private static ChangeEvent event(Place place, @Nullable MarkValue before, Decision decision) {
        String action = before == null ? "recorded" : decision.value() == null ? "removed" : "corrected";
        return new ChangeEvent(
                place.kind().stored() + "-mark",
                action,
                place.year() + ":" + place.subject() + ":" + place.pupil(),
                null,
                null,
                place.pupil(),
                json(before),
                json(decision.value()),
                decision.reason(),
                null,
                null);
    }

    private static Place place(ResultSet row, long year) throws SQLException {
        return new Place(
                year,
                row.getLong("pupil_id"),
                row.getLong("subject_id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("version"),
                value(row.getString("value")),
                value(row.getString("proposed")),
                row.getObject("known_on", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("first_at").toInstant(),
                row.getString("by"),
                row.getString("inputs"));
    }

    private static @Nullable MarkValue value(@Nullable String stored) {
        return stored == null ? null : MarkValue.of(stored);
    }

    private static @Nullable String stored(@Nullable MarkValue value) {
        return value == null ? null : value.stored();
    }

    private static @Nullable String json(@Nullable MarkValue value) {
        return value == null ? null : "{\"value\":\"" + value.stored() + "\"}";
    }
}
