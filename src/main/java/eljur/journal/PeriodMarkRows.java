package eljur.journal;

import eljur.access.CurrentUser;
import eljur.journal.PeriodMarks.Column;
import eljur.journal.PeriodMarks.Decided;
import eljur.journal.PeriodMarks.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the marks of periods and years. */
@Component
class PeriodMarkRows {

    // A clock set back in between must not make the minutes long, so the span counts both ways.
    private static final String CORRECTION = """
            (m.value is not null and (m.recorded_by <> :me or abs(extract(epoch from :now - m.recorded_at))
                >= 60 * (
                    select d.slip_minutes from school.v_school s
                    join school.v_deadline d on d.school_id = s.school_id
                     and (:now at time zone s.zone)::date >= d.since and (:now at time zone s.zone)::date < d.until
                    where s.school_id = :school)))""";

    private final JdbcClient db;

    PeriodMarkRows(JdbcClient db) {
        this.db = db;
    }

    Map<Long, Standing> standing(long school, Column column) {
        Map<Long, Standing> standing = new HashMap<>();
        db.sql("select pupil_id, value, version, corrected, recorded_at from " + column.table()
                        + " where school_id = :school and course_id = :course"
                        + (column.term() == null ? "" : " and term_id = :term"))
                .param("school", school)
                .param("course", column.course())
                .param("term", column.term(), Types.BIGINT)
                .query(row -> {
                    standing.put(row.getLong("pupil_id"), standing(row));
                });
        return standing;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new Standing(
                value == null ? null : MarkValue.of(value),
                row.getLong("version"),
                row.getBoolean("corrected"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** Writes each mark that still has the version that was seen, in the order of pupils, and returns whose they are. */
    Set<Long> write(CurrentUser who, Column column, List<Decided> decided, Instant now) {
        String term = column.term() == null ? "" : "term_id, ", itsTerm = column.term() == null ? "" : ":term, ";
        String sql = """
                with seen as materialized (
                    select * from unnest(:pupils::bigint[], :vals::text[], :versions::bigint[]) as t (pupil, value, version))
                insert into %s as m (school_id, course_id, %spupil_id, value, recorded_at, recorded_by)
                select :school, :course, %st.pupil, t.value, :now, :me from seen t order by t.pupil
                on conflict (school_id, course_id, %spupil_id) do update
                set value = excluded.value, version = m.version + 1, recorded_at = :now, recorded_by = :me,
                    corrected = m.corrected or %s
                where m.version = (select s.version from seen s where s.pupil = m.pupil_id)
                returning m.pupil_id""".formatted(column.table(), term, itsTerm, term, CORRECTION);
        return new HashSet<>(db.sql(sql)
                .param("school", who.schoolId())
                .param("course", column.course())
                .param("term", column.term(), Types.BIGINT)
                .param("pupils", each(decided, Decided::pupil, Long[]::new))
                .param("vals", each(decided, PeriodMarkRows::stored, String[]::new))
                .param("versions", each(decided, one -> one.before().version(), Long[]::new))
                .param("now", Timestamp.from(now))
                .param("me", who.personId())
                .query(Long.class)
                .list());
    }

    private static @Nullable String stored(Decided one) {
        return one.value() == null ? null : one.value().stored();
    }

    private static <T extends @Nullable Object> T[] each(
            List<Decided> all, Function<Decided, T> what, java.util.function.IntFunction<T[]> array) {
        return all.stream().map(what).toArray(array);
    }
}
