package eljur.carried;

import eljur.access.CurrentUser;
import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which a school that begins in the middle of a year brings the period marks it gave before, many at a time. Who may
 * bring them in, confirms them with that.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FormerMarks implements TakesBack {

    private static final BatchTable MARKS = new BatchTable(
            "carried-mark", """
            with given as (select * from jsonb_populate_recordset(null::carried.mark, :rows::jsonb)),
            written as (
                insert into carried.mark as t (school_id, id, pupil_id, subject_id, year_id, term_id, kind, value, origin, source,
                    recorded_at, recorded_by, confirmed_at, confirmed_by)
                select :school, id, pupil_id, subject_id, year_id, term_id, 'period', value, 'former-journal', source,
                       recorded_at, recorded_by, recorded_at, recorded_by
                from given
                returning t.id, to_jsonb(t) as it)
            select id::text as key, null as before, it::text as after from written order by id""", "delete from carried.mark where school_id = :school and id::text = any(:keys)");

    private final JdbcClient db;
    private final Clock clock;

    FormerMarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Of a period that is over.
     *
     * @param termId null: of the year
     * @param value as {@code MarkValue} keeps it
     */
    public record FormerMark(
            long id,
            long pupilId,
            long subjectId,
            long yearId,
            @Nullable Long termId,
            String value,
            String source) {}

    record Written(
            long id,
            long pupilId,
            long subjectId,
            long yearId,
            @Nullable Long termId,
            String value,
            String source,
            Instant recordedAt,
            long recordedBy) {}

    public List<Long> numbers(int count) {
        return BatchTable.numbers(db, "carried.mark", count);
    }

    /** @return what was written, the sheets first that did not exist */
    public List<TouchedRow> add(CurrentUser who, List<FormerMark> marks) {
        if (marks.isEmpty()) return List.of();
        List<TouchedRow> touched = new ArrayList<>(sheets(who, marks));
        Instant now = Timestamp.from(clock.instant()).toInstant();
        touched.addAll(MARKS.write(
                db,
                who.schoolId(),
                marks.stream()
                        .map(mark -> new Written(
                                mark.id(),
                                mark.pupilId(),
                                mark.subjectId(),
                                mark.yearId(),
                                mark.termId(),
                                mark.value(),
                                mark.source(),
                                now,
                                who.personId()))
                        .toList()));
        return touched;
    }

    private record Sheet(String key, long version) {}

    // Whoever has a form of one of them open learns that it is not as it was.
    private List<TouchedRow> sheets(CurrentUser who, List<FormerMark> marks) {
        return db
                .sql("""
                        insert into carried.sheet as s (school_id, pupil_id, year_id)
                        select distinct ?::bigint, m.pupil, m.year from unnest(?::bigint[], ?::bigint[]) as m (pupil, year) order by 2, 3
                        on conflict (school_id, pupil_id, year_id) do update set version = s.version + 1
                        returning s.pupil_id || ':' || s.year_id as key, s.version""")
                .params(
                        who.schoolId(),
                        marks.stream().map(FormerMark::pupilId).toArray(Long[]::new),
                        marks.stream().map(FormerMark::yearId).toArray(Long[]::new))
                .query((row, n) -> new Sheet(row.getString("key"), row.getLong("version")))
                .list()
                .stream()
                .filter(sheet -> sheet.version() == 1)
                .map(sheet -> new TouchedRow("carried-sheet", sheet.key(), null, ""))
                .toList();
    }

    @Override
    public Set<String> entities() {
        return Set.of("carried-mark", "carried-sheet");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        if (entity.equals("carried-mark")) MARKS.takeBack(db, school, rows);
        else takeBackSheets(school, rows);
    }

    // One that somebody wrote on since, stays.
    private void takeBackSheets(long school, List<TouchedRow> rows) {
        db.sql("""
                        delete from carried.sheet s
                        where s.school_id = ? and s.pupil_id || ':' || s.year_id = any(?) and not exists (
                            select from carried.mark m
                            where m.school_id = s.school_id and m.pupil_id = s.pupil_id and m.year_id = s.year_id)""")
                .params(school, rows.stream().map(TouchedRow::key).toArray(String[]::new))
                .update();
    }
}
