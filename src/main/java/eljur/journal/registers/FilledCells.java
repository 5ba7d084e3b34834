package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import eljur.journal.ReasonKind;
import eljur.journal.WorkRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cells of a course in a term. Versions, marks and absences come one below the other from three walks along an index,
 * and are put together here: joined in PostgreSQL, the same takes three times as long.
 */
@Component
class FilledCells {

    private final JdbcClient db;

    FilledCells(JdbcClient db) {
        this.db = db;
    }

    List<FilledCell> cells(CurrentUser who, long course, long term) {
        Map<Place, Draft> drafts = new LinkedHashMap<>();
        db.sql("""
                        with given as materialized (
                            select id from journal.lesson where school_id = :school and course_id = :course and term_id = :term),
                        works as materialized (
                            select w.id, w.work_code, r.rule, exists (
                                select from journal.weight_act a
                                where a.school_id = :school and w.held_on >= a.since and (a.until is null or w.held_on <= a.until)) as weighed
                            from journal.work w left join journal.work_rule r on r.school_id = w.school_id and r.id = w.rule_id
                            where w.school_id = :school and w.course_id = :course and w.term_id = :term)
                        select c.lesson_id, c.pupil_id, c.version, c.corrected, c.first_at,
                               null as value, null as code, null as comment, null::bigint as work, null::int as ordinal, null as absence,
                               null as rule, null::boolean as weighed, null as reason
                        from given j join journal.cell c on c.school_id = :school and c.lesson_id = j.id
                        union all
                        select m.lesson_id, m.pupil_id, null, null, null, m.value, w.work_code, m.comment, m.work_id, m.ordinal, null,
                               w.rule, w.weighed, null
                        from works w join journal.mark m on m.school_id = :school and m.work_id = w.id
                        where m.lesson_id is not null
                        union all
                        select a.lesson_id, a.pupil_id, null, null, null, null, null, null, null, null, a.kind, null, null, a.reason
                        from given j join journal.v_absence a on a.school_id = :school and a.lesson_id = j.id""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("term", term)
                .query(row -> {
                    var place = new Place(row.getLong(1), row.getLong(2));
                    drafts.computeIfAbsent(place, one -> new Draft()).take(row);
                });
        List<FilledCell> cells = new ArrayList<>(drafts.size());
        drafts.forEach((place, draft) -> {
            if (draft.version > 0) cells.add(draft.cell(place));
        });
        return cells;
    }

    private record Place(long lesson, long pupil) {}

    private record Given(
            MarkValue value,
            String code,
            @Nullable String comment,
            long work,
            int ordinal,
            WorkRule rule,
            boolean weighed) {

        GivenFor counted() {
            return new GivenFor(value, work, ordinal, rule, weighed);
        }
    }

    /** What was read of a cell so far. */
    private static final class Draft {

        private long version;
        private boolean corrected;
        private Instant firstAt = Instant.EPOCH;
        private @Nullable AbsenceKind absence;
        private boolean explained;
        private final List<Given> marks = new ArrayList<>(1);

        void take(ResultSet row) throws SQLException {
            String value = row.getString(6);
            String absent = value == null ? row.getString(11) : null;
            if (value != null)
                marks.add(new Given(
                        MarkValue.of(value),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getInt(10),
                        WorkRule.of(row.getString(12)),
                        row.getBoolean(13)));
            else if (absent != null) takeAbsence(absent, row.getString(14));
            else takeVersion(row);
        }

        private void takeAbsence(String kind, @Nullable String reason) {
            absence = AbsenceKind.of(kind);
            explained = absence != AbsenceKind.ABSENT || ReasonKind.isFoundOut(reason);
        }

        private void takeVersion(ResultSet row) throws SQLException {
            version = row.getLong(3);
            corrected = row.getBoolean(4);
            firstAt = row.getObject(5, OffsetDateTime.class).toInstant();
        }

        FilledCell cell(Place place) {
            if (marks.size() > 1)
                marks.sort(Comparator.comparingLong(Given::work).thenComparingInt(Given::ordinal));
            return new FilledCell(
                    place.lesson(),
                    place.pupil(),
                    version,
                    corrected,
                    firstAt,
                    absence,
                    explained,
                    each(Given::value),
                    each(Given::code),
                    firstComment(),
                    each(Given::counted));
        }

        private <T> List<T> each(Function<Given, T> part) {
            if (marks.isEmpty()) return List.of();
            if (marks.size() == 1) return List.of(part.apply(marks.getFirst()));
            return marks.stream().map(part).toList();
        }

        private @Nullable String firstComment() {
            for (var mark : marks) if (mark.comment() != null && !mark.comment().isEmpty()) return mark.comment();
            return null;
        }
    }
}
