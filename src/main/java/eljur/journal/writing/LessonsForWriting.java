package eljur.journal.writing;

import eljur.access.CurrentUser;
import eljur.access.RecordState;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a lesson for writing, in the order that keeps a mark out of a closed period: first the row of the course and
 * term is locked for sharing, then, by a statement of its own and so with a snapshot of its own, everything is read
 * that decides. A closing holds the same row for itself, so a save waits for it and then sees it; whoever cancels or moves the
 * lesson holds the lesson's own row in the like way. This holds under READ COMMITTED only.
 */
@Component
public class LessonsForWriting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    LessonsForWriting(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The lesson, locked and judged.
     *
     * @throws NotFound when there is no such lesson, or it is in no way the writer's own
     * @throws Refused when it is, but may not be written in now
     */
    public LessonFacts lessonForWriting(CurrentUser who, long lesson, String entity) {
        return lessonForWriting(who, lesson, null, entity);
    }

    /** The same for one cell, which may be open where the rest of the lesson is not. */
    public LessonFacts cellForWriting(CurrentUser who, long lesson, long pupil, String entity) {
        return lessonForWriting(who, lesson, pupil, entity);
    }

    private LessonFacts lessonForWriting(CurrentUser who, long lesson, @Nullable Long pupil, String entity) {
        long term = lockPeriodOf(who, lesson);
        LessonFacts facts = facts(who, lesson, pupil, term);
        refuse(who, facts, entity);
        return facts;
    }

    private long lockPeriodOf(CurrentUser who, long lesson) {
        return db.sql("""
                        select p.term_id
                        from timetable.v_lesson_place l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                         and l.on_date between t.starts_on and t.ends_on
                        join journal.register_period p
                          on p.school_id = l.school_id and p.course_id = l.course_id and p.term_id = t.term_id
                        where l.school_id = ? and l.lesson_id = ?
                        for share of p, l""")
                .params(who.schoolId(), lesson)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private LessonFacts facts(CurrentUser who, long lesson, @Nullable Long pupil, long term) {
        return db.sql("""
                        select l.lesson_id, l.course_id, c.group_id, l.on_date, l.starts_at, l.cancelled, c.unmarked,
                               coalesce(j.version, 0) as version, k.at as closed_at, coalesce(kp.short_name, '') as closed_by,
                               s.zone, d.homework_until, d.edit_window_days, d.slip_minutes, %s,
                               exists (select from access.v_account_role r
                                       where r.school_id = l.school_id and r.account_id = :account and r.role = :role) as still,
                               l.substitute_id is not distinct from :me as own_lesson,
                               exists (select from timetable.v_course_teacher t
                                       where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me
                                         and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)) as own_course,
                               exists (select from journal.permit e
                                       where e.school_id = l.school_id and e.course_id = l.course_id and e.term_id = :term and e.person_id = :me
                                         and e.granted and e.ended_at is null and e.until > :now
                                         and coalesce(e.lesson_id, l.lesson_id) = l.lesson_id
                                         and (e.pupil_id is null or e.pupil_id = :pupil))
                               -- what two have opened again is open, however long ago the lesson was
                               or exists (select from journal.period_closure o
                                          where o.school_id = l.school_id and o.course_id = l.course_id and o.term_id = :term
                                            and o.open_until > :now) as permitted
                        from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join school.v_school s on s.school_id = l.school_id
                        join school.v_deadline d on d.school_id = l.school_id and l.on_date >= d.since and l.on_date < d.until
                        left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id
                        left join journal.period_closure k
                          on k.school_id = l.school_id and k.course_id = l.course_id and k.term_id = :term
                         and coalesce(k.open_until, '-infinity') <= :now
                        left join people.v_person kp on kp.school_id = k.school_id and kp.person_id = k.closed_by
                        where l.school_id = :school and l.lesson_id = :lesson""".formatted(EditWindow.ISSUE_DAYS))
                .param("me", who.personId())
                .param("account", who.accountId())
                .param("role", who.role().name())
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .param("pupil", pupil, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("term", term)
                .query((row, n) -> facts(row, term))
                .single();
    }

    private void refuse(CurrentUser who, LessonFacts facts, String entity) {
        if (common(facts.relations(), rights.relations(who.role(), entity, "record"))
                .isEmpty()) throw new NotFound();
        if (facts.cancelled()) throw new Refused("journal.lesson.cancelled");
        LocalDate today = LocalDate.now(clock.withZone(facts.rules().zone()));
        if (facts.aheadOf(today))
            throw new Refused("journal.lesson.ahead", facts.day().format(DAY));
        RecordState state = facts.stateOn(today, facts.day());
        if (!common(facts.relations(), rights.relations(who.role(), entity, "record", state))
                .isEmpty()) return;
        if (facts.closedOn() != null)
            throw new Refused("journal.period.closed", facts.closedOn().format(DAY), facts.closedBy());
        throw new Refused(
                "journal.lesson.window-passed",
                facts.lastDay().format(DAY),
                facts.rules().editWindowDays());
    }

    private static Set<Relation> common(Set<Relation> held, Set<Relation> asked) {
        Set<Relation> common = EnumSet.noneOf(Relation.class);
        common.addAll(held);
        common.retainAll(asked);
        return Collections.unmodifiableSet(common);
    }

    private static LessonFacts facts(ResultSet row, long term) throws SQLException {
        var rules = new LessonFacts.SchoolRules(
                ZoneId.of(row.getString("zone")),
                row.getObject("homework_until", LocalTime.class),
                EditWindow.days(row.getInt("edit_window_days"), row.getInt("issue_days")),
                row.getInt("slip_minutes"));
        var closedAt = row.getTimestamp("closed_at");
        return new LessonFacts(
                row.getLong("lesson_id"),
                row.getLong("course_id"),
                row.getLong("group_id"),
                term,
                row.getObject("on_date", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getBoolean("cancelled"),
                row.getBoolean("unmarked"),
                row.getLong("version"),
                relations(row),
                closedAt == null ? null : LocalDate.ofInstant(closedAt.toInstant(), rules.zone()),
                row.getString("closed_by"),
                row.getBoolean("permitted"),
                rules);
    }

    private static Set<Relation> relations(ResultSet row) throws SQLException {
        // The account may have been closed, or the role taken away, since the session was read.
        if (!row.getBoolean("still")) return EnumSet.noneOf(Relation.class);
        Set<Relation> relations = EnumSet.of(Relation.OWN_SCHOOL);
        if (row.getBoolean("own_course")) relations.add(Relation.OWN_COURSE);
        if (row.getBoolean("own_lesson")) relations.add(Relation.OWN_LESSON);
        return relations;
    }
}
