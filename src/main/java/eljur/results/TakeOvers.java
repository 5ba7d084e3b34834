package eljur.results;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposals taken over with one press, kept as one act, so that it can be taken back as one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeOvers {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    TakeOvers(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param marks by pupil: the version as the act left it */
    record TakeOver(long id, Map<Long, Long> marks) {

        /** Those that still stand as they were taken over. */
        List<ResultLine> standing(List<ResultLine> lines) {
            return lines.stream()
                    .filter(line -> line.standing().value() != null)
                    .filter(line -> Long.valueOf(line.standing().version())
                            .equals(marks.get(line.pupil().id())))
                    .toList();
        }
    }

    void add(CurrentUser who, ResultCourse course, ResultCourse.Shown shown, List<ResultLine> taken) {
        if (taken.isEmpty()) return;
        long id = db.sql("""
                        insert into results.take_over (school_id, course_id, term_id, at, by) values (:school, :course, :term, :now, :me)
                        returning id""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("term", term(shown), Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query(Long.class)
                .single();
        db.sql("""
                        insert into results.take_over_mark (school_id, take_over_id, pupil_id, version)
                        select :school, :id, * from unnest(:pupils::bigint[], :versions::bigint[])""")
                .param("school", who.schoolId())
                .param("id", id)
                .param("pupils", taken.stream().map(line -> line.pupil().id()).toArray(Long[]::new))
                .param(
                        "versions",
                        taken.stream()
                                .map(line -> line.standing().version() + 1)
                                .toArray(Long[]::new))
                .update();
    }

    /** The last one of this person in the column, while its day lasts and nobody has taken it back. */
    Optional<TakeOver> last(CurrentUser who, ResultCourse course, ResultCourse.Shown shown) {
        LocalDate today = course.today();
        record Row(long id, long pupil, long version) {}
        List<Row> rows = db.sql("""
                        select t.id, m.pupil_id, m.version from results.take_over t
                        join results.take_over_mark m on m.school_id = t.school_id and m.take_over_id = t.id
                        where t.school_id = :school and t.undone_at is null and t.id = (
                            select max(l.id) from results.take_over l
                            where l.school_id = :school and l.course_id = :course and l.term_id is not distinct from :term and l.by = :me
                              and l.at >= :from)""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("term", term(shown), Types.BIGINT)
                .param("me", who.personId())
                .param("from", Timestamp.from(today.atStartOfDay(course.zone()).toInstant()))
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TakeOver(
                        rows.getFirst().id(), rows.stream().collect(Collectors.toMap(Row::pupil, Row::version))));
    }

    void undone(CurrentUser who, ResultCourse course, TakeOver act, int marks) {
        db.sql("update results.take_over set undone_at = :now, undone_by = :me where school_id = :school and id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("school", who.schoolId())
                .param("id", act.id())
                .update();
        audit.record(
                who,
                new ChangeEvent(
                        "take-over",
                        "undone",
                        String.valueOf(act.id()),
                        course.id(),
                        null,
                        null,
                        null,
                        "{\"marks\":" + marks + "}",
                        null,
                        null,
                        null));
    }

    private static @Nullable Long term(ResultCourse.Shown shown) {
        return shown.term() == null ? null : shown.term().id();
    }
}
