package eljur.journal;

import eljur.access.CurrentUser;
import eljur.access.RecordState;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The marks of periods and of the year as a register keeps them. Written like a cell: first the row of the course and term is locked for
 * sharing, then, by a statement of its own, everything is read that decides, then each mark under the version that was seen. What a
 * mark is derived from, this does not know.
 *
 * <p>The year has no closing of its own: its marks are locked and closed with the last term.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PeriodMarks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final PeriodMarkRows rows;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    PeriodMarks(JdbcClient db, PeriodMarkRows rows, Rights rights, Audit audit, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whose marks: of a course in a term, or of its year.
     *
     * @param term of the mark; null: of the year
     * @param guard the term whose closing closes them: the same, or the last one of the year
     */
    public record Column(long course, @Nullable Long term, long guard) {

        String table() {
            return term == null ? "journal.year_mark" : "journal.period_mark";
        }

        private String entity() {
            return term == null ? "year-mark" : "period-mark";
        }
    }

    /**
     * @param value null: taken back
     * @param corrected openly: not a slip mended by its author within the school's minutes
     * @param at when it was written last; null: never
     */
    public record Standing(
            @Nullable MarkValue value,
            long version,
            boolean corrected,
            @Nullable Instant at) {

        public static final Standing NONE = new Standing(null, 0, false, null);
    }

    /**
     * Locks the column and judges whether this person may write in it now.
     *
     * @throws NotFound when it is in no way the writer's own
     * @throws Refused when it is, but closed
     */
    public void openForWriting(CurrentUser who, Column column) {
        db.sql("select 1 from journal.register_period where school_id = ? and course_id = ? and term_id = ? for share")
                .params(who.schoolId(), column.course(), column.guard())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        var state = state(who, column);
        if (!meets(state.own(), rights.relations(who.role(), "period-mark", "record"))) throw new NotFound();
        if (!isOpen(who, state))
            throw new Refused(
                    "journal.period.closed",
                    state.closedOn() == null ? "" : DAY.format(state.closedOn()),
                    state.closedBy());
    }

    /** May this person write in it now? What a page asks beforehand; the save asks again, behind its lock. */
    public boolean mayWrite(CurrentUser who, Column column) {
        return isOpen(who, state(who, column));
    }

    private boolean isOpen(CurrentUser who, State state) {
        RecordState record = state.closedOn() == null || state.permitted() ? RecordState.OPEN : RecordState.CLOSED;
        return meets(state.own(), rights.relations(who.role(), "period-mark", "record", record));
    }

    /**
     * What was decided of one pupil.
     *
     * @param before what the writer saw
     * @param value null: the mark is taken back
     */
    public record Decided(
            long pupil,
            Standing before,
            @Nullable MarkValue value,
            @Nullable String reason) {}

    /** By pupil. */
    public Map<Long, Standing> standing(long school, Column column) {
        return rows.standing(school, column);
    }

    /**
     * Writes marks of a column, and what happened into the school's memory, by two statements however many there are.
     * The column has been opened in this transaction.
     *
     * @return the pupils whose mark is not as its writer saw it any more; theirs was not written
     */
    public Set<Long> write(CurrentUser who, Column column, List<Decided> decided) {
        Set<Long> missed = decided.stream().map(Decided::pupil).collect(Collectors.toCollection(TreeSet::new));
        if (decided.isEmpty()) return missed;
        missed.removeAll(rows.write(who, column, decided, clock.instant()));
        audit.record(
                who,
                decided.stream()
                        .filter(one -> !missed.contains(one.pupil()))
                        .map(one -> event(column, one))
                        .toList());
        return missed;
    }

    private static ChangeEvent event(Column column, Decided one) {
        MarkValue before = one.before().value(), after = one.value();
        String action = before == null ? "recorded" : after == null ? "removed" : "corrected";
        String key = column.course() + ":" + (column.term() == null ? "" : column.term() + ":") + one.pupil();
        return new ChangeEvent(
                column.entity(),
                action,
                key,
                column.course(),
                null,
                one.pupil(),
                json(before),
                json(after),
                one.reason(),
                null,
                null);
    }

    private static @Nullable String json(@Nullable MarkValue value) {
        return value == null ? null : "{\"value\":\"" + value.stored() + "\"}";
    }

    private record State(Set<Relation> own, @Nullable LocalDate closedOn, String closedBy, boolean permitted) {}

    // Own is the course of whoever teaches it today; when its year is over, of whoever taught it last.
    private State state(CurrentUser who, Column column) {
        return db.sql("""
                        select s.zone, k.at, coalesce(p.short_name, '') as closed_by,
                               exists (select from access.v_account_role r
                                       where r.school_id = :school and r.account_id = :account and r.role = :role) as still,
                               exists (select from timetable.v_course_teacher c
                                       where c.school_id = :school and c.course_id = :course and c.person_id = :me
                                         and least((:now at time zone s.zone)::date, (
                                                 select max(y.ends_on) from school.v_term y
                                                 where y.school_id = t.school_id and y.year_id = t.year_id and y.scheme = t.scheme))
                                             between c.since and coalesce(c.until, 'infinity')) as own_course,
                               exists (select from journal.permit e
                                       where e.school_id = :school and e.course_id = :course and e.term_id = :guard and e.person_id = :me
                                         and e.granted and e.ended_at is null and e.until > :now and e.lesson_id is null) as permitted
                        from school.v_school s
                        join school.v_term t on t.school_id = s.school_id and t.term_id = :guard
                        left join journal.period_closure k on k.school_id = s.school_id and k.course_id = :course and k.term_id = :guard
                         and coalesce(k.open_until, '-infinity') <= :now
                        left join people.v_person p on p.school_id = k.school_id and p.person_id = k.closed_by
                        where s.school_id = :school""")
                .param("school", who.schoolId())
                .param("account", who.accountId())
                .param("role", who.role().name())
                .param("me", who.personId())
                .param("course", column.course())
                .param("guard", column.guard())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> state(row))
                .single();
    }

    private static State state(ResultSet row) throws SQLException {
        Set<Relation> own = EnumSet.noneOf(Relation.class);
        if (row.getBoolean("still")) own.add(Relation.OWN_SCHOOL);
        if (row.getBoolean("still") && row.getBoolean("own_course")) own.add(Relation.OWN_COURSE);
        Timestamp at = row.getTimestamp("at");
        return new State(
                own,
                at == null ? null : LocalDate.ofInstant(at.toInstant(), ZoneId.of(row.getString("zone"))),
                row.getString("closed_by"),
                row.getBoolean("permitted"));
    }

    private static boolean meets(Set<Relation> held, Set<Relation> asked) {
        return asked.stream().anyMatch(held::contains);
    }
}
