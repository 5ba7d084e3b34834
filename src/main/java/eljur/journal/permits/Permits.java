package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.closing.AskedReopenings;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on permits. What a permit opens is asked by the save itself ({@code LessonsForWriting}), inside its transaction: a permit
 * that ran out in the meantime opens nothing.
 */
@Component
class Permits {

    static final int MOST_HOURS = 168;
    private static final int LONGEST = 300;

    private final JdbcClient db;
    private final PermitRows rows;
    private final ClosedLessons lessons;
    private final PermitAccess access;
    private final PermitForm forms;
    private final AskedReopenings reopenings;
    private final Audit audit;
    private final Clock clock;

    Permits(
            JdbcClient db,
            PermitRows rows,
            ClosedLessons lessons,
            PermitAccess access,
            PermitForm forms,
            AskedReopenings reopenings,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.lessons = lessons;
        this.access = access;
        this.forms = forms;
        this.reopenings = reopenings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One tap on a frequent reason will do: the same again changes nothing. Below a closed class or school no lesson is opened alone: its register is asked for, with all
     * that is shut above it.
     */
    @Transactional
    public void ask(CurrentUser who, long id, String why) {
        ClosedLesson lesson = lessons.find(who, id).filter(ClosedLesson::mine).orElseThrow(NotFound::new);
        if (!lesson.isClosed()) throw new Refused("permit.no.open-anyway");
        if (why.isBlank()) throw new Refused("permit.no.why");
        if (lesson.sealed() && reopenings.mayAsk(who, lesson.course(), lesson.term()))
            reopenings.ask(who, lesson.course(), lesson.term(), why);
        else askFor(who, lesson, why);
    }

    private void askFor(CurrentUser who, ClosedLesson lesson, String why) {
        db.sql("""
                        insert into journal.permit as p (school_id, course_id, term_id, lesson_id, person_id, asked_at, asked_why)
                        values (:school, :course, :term, :lesson, :me, :now, :why)
                        on conflict (school_id, lesson_id, person_id) where decided_at is null do nothing
                        returning p.id, null as before, to_jsonb(p)::text as after""")
                .param("school", who.schoolId())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("lesson", lesson.id())
                .param("me", who.personId())
                .param("now", now())
                .param("why", Typed.text(why, LONGEST))
                .query((row, n) -> event(row, "asked", lesson, null))
                .list()
                .forEach(event -> audit.record(who, event));
    }

    /** What was asked for is opened, wider or narrower than it was asked. */
    @Transactional
    public void open(CurrentUser who, long id, long permit, Map<String, String> typed) {
        Permit asked = waiting(who, id, permit);
        ClosedLesson lesson = unsealed(who, Objects.requireNonNull(asked.lesson()));
        PermitForm.Opening opening = forms.read(typed, lesson, asked.person());
        record(who, db.sql("""
                        with was as (select to_jsonb(p) as it from journal.permit p where p.school_id = :school and p.id = :id)
                        update journal.permit p
                        set lesson_id = :lesson, pupil_id = :pupil, granted = true, until = :until, reason = :reason, decided_at = :now, decided_by = :me
                        from was where p.school_id = :school and p.id = :id and p.decided_at is null
                        returning p.id, was.it::text as before, to_jsonb(p)::text as after""").param("id", permit), opening, lesson);
    }

    /** Opened by the deputy head's own will. */
    @Transactional
    public void openUnasked(CurrentUser who, long id, Map<String, String> typed) {
        ClosedLesson lesson = unsealed(who, id);
        if (!lesson.isClosed()) throw new Refused("permit.no.open-anyway");
        PermitForm.Opening opening = forms.read(typed, lesson, null);
        record(
                who,
                db.sql("""
                        insert into journal.permit as p (school_id, course_id, term_id, lesson_id, pupil_id, person_id, granted, until, reason, decided_at, decided_by)
                        values (:school, :course, :term, :lesson, :pupil, :person, true, :until, :reason, :now, :me)
                        returning p.id, null as before, to_jsonb(p)::text as after""")
                        .param("course", lesson.course())
                        .param("term", lesson.term())
                        .param("person", opening.person()),
                opening,
                lesson);
    }

    private ClosedLesson unsealed(CurrentUser who, long id) {
        ClosedLesson lesson = lessons.held(who, id)
                .filter(one -> access.decides(who, one.activity()))
                .orElseThrow(NotFound::new);
        if (lesson.sealed()) throw new Refused("permit.no.sealed");
        return lesson;
    }

    private void record(
            CurrentUser who, JdbcClient.StatementSpec act, PermitForm.Opening opening, ClosedLesson lesson) {
        act.param("school", who.schoolId())
                .param("lesson", opening.wholePage() ? null : lesson.id(), Types.BIGINT)
                .param("pupil", opening.pupil(), Types.BIGINT)
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofHours(opening.hours()))))
                .param("reason", opening.reason())
                .param("now", now())
                .param("me", who.personId())
                .query((row, n) -> event(row, "opened", lesson, opening.reason()))
                .list()
                .forEach(event -> audit.record(who, event));
    }

    @Transactional
    public void refuse(CurrentUser who, long id, long permit, String typed) {
        Permit asked = waiting(who, id, permit);
        String why = Typed.text(typed, LONGEST);
        if (why.isEmpty()) throw new Refused("permit.no.reason");
        decided(who, asked, "refused", why, """
                granted = false, reason = :reason, decided_at = :now, decided_by = :me""");
    }

    /** Before its hours are over; one that is over already is left alone. */
    @Transactional
    public void end(CurrentUser who, long permit) {
        Permit open = rows.locked(who, permit);
        if (!open.isOpen(clock.instant())) return;
        decided(who, open, "ended", null, "ended_at = :now, ended_by = :me");
    }

    private void decided(CurrentUser who, Permit permit, String action, @Nullable String why, String set) {
        ClosedLesson lesson = permit.lesson() == null
                ? null
                : lessons.find(who, permit.lesson()).orElse(null);
        var act = db.sql("""
                        with was as (select to_jsonb(p) as it from journal.permit p where p.school_id = :school and p.id = :id)
                        update journal.permit p set %s from was where p.school_id = :school and p.id = :id
                        returning p.id, was.it::text as before, to_jsonb(p)::text as after""".formatted(set))
                .param("school", who.schoolId())
                .param("id", permit.id())
                .param("now", now())
                .param("me", who.personId());
        if (why != null) act = act.param("reason", why);
        act.query((row, n) -> event(row, action, lesson, why)).list().forEach(event -> audit.record(who, event));
    }

    private Permit waiting(CurrentUser who, long lesson, long permit) {
        Permit asked = rows.locked(who, permit);
        if (asked.lesson() == null || asked.lesson() != lesson) throw new NotFound();
        if (!asked.waits()) throw new Refused("permit.no.decided-already", asked.decidedBy());
        return asked;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ChangeEvent event(ResultSet row, String action, @Nullable ClosedLesson lesson, @Nullable String why)
            throws SQLException {
        return new ChangeEvent(
                "permit",
                action,
                row.getString("id"),
                lesson == null ? null : lesson.course(),
                lesson == null ? null : lesson.id(),
                null,
                row.getString("before"),
                row.getString("after"),
                why,
                null,
                null);
    }
}
