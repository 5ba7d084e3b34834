package eljur.journal;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons of absences: entered, accepted, withdrawn, each an event of the pupil. Who may do so, the caller has asked. No lesson is
 * written in: every view shows an absence with the reason that covers its lesson, also when the lesson comes later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AbsenceReasons {

    private final JdbcClient db;
    private final ClosedClasses classes;
    private final Audit audit;
    private final Clock clock;

    AbsenceReasons(JdbcClient db, ClosedClasses classes, Audit audit, Clock clock) {
        this.db = db;
        this.classes = classes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same again counts once: a button is tapped twice.
     *
     * @param accepted it counts at once; otherwise it is only announced
     * @param replaces what it is put instead of, withdrawn by the caller
     */
    public void enter(CurrentUser who, AbsenceReason of, boolean accepted, @Nullable Long replaces) {
        classes.openForDays(who, of.pupil(), of.since(), of.until());
        var written = db.sql("""
                        insert into journal.absence_reason as t
                            (school_id, pupil_id, since, first_lesson, until, last_lesson, reason, sign, document, document_number, document_day,
                             note, source, entered_at, entered_by, accepted_at, accepted_by, replaces)
                        select :school, :pupil, :since, :first, :until, :last, :reason, :sign, :document, :number, :day,
                               :note, :source, :now, :me, case when :accepted then cast(:now as timestamptz) end, case when :accepted then cast(:me as bigint) end, :replaces
                        where not exists (
                            select from journal.absence_reason r
                            where r.school_id = :school and r.pupil_id = :pupil and r.since = :since and r.until = :until and r.withdrawn_at is null
                              and r.first_lesson is not distinct from :first and r.last_lesson is not distinct from :last
                              and (r.reason, r.document, r.document_number, r.note, r.source) = (:reason, :document, :number, :note, :source)
                              and r.document_day is not distinct from :day)
                        returning t.id, t.pupil_id, null as before, to_jsonb(t)::text as after""")
                .param("school", who.schoolId())
                .param("pupil", of.pupil())
                .param("since", of.since())
                .param("first", of.firstLesson(), Types.INTEGER)
                .param("until", of.until())
                .param("last", of.lastLesson(), Types.INTEGER)
                .param("reason", of.reason().stored())
                .param("sign", of.reason().shown().stored())
                .param("document", of.document())
                .param("number", of.documentNumber())
                .param("day", of.documentDay(), Types.DATE)
                .param("note", of.note())
                .param("source", of.source())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("accepted", accepted)
                .param("replaces", replaces, Types.BIGINT)
                .query((row, n) -> new Written(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional();
        written.ifPresent(one -> record(who, "recorded", one, null));
    }

    /** What was announced counts from now on. */
    public void accept(CurrentUser who, long reason) {
        open(who, reason);
        change(who, reason, "accepted", "accepted_at = :now, accepted_by = :me", "t.accepted_at is null", null);
    }

    /** The school wants to see a document first. */
    public void askForDocument(CurrentUser who, long reason) {
        change(who, reason, "document-asked", "asked_at = :now, asked_by = :me", "t.accepted_at is null", null);
    }

    /** It counts no more; the row stays. */
    public void withdraw(CurrentUser who, long reason, String why) {
        open(who, reason);
        change(who, reason, "withdrawn", "withdrawn_at = :now, withdrawn_by = :me, withdrawn_why = :why", "true", why);
    }

    // A closed class shows what it showed when it was closed.
    private void open(CurrentUser who, long reason) {
        db.sql("select pupil_id, since, until from journal.absence_reason where school_id = ? and id = ?")
                .params(who.schoolId(), reason)
                .query(row -> {
                    classes.openForDays(
                            who,
                            row.getLong("pupil_id"),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class));
                });
    }

    // The two parts are constants of this file.
    private void change(CurrentUser who, long reason, String action, String set, String only, @Nullable String why) {
        var written = db.sql("""
                        with was as (
                            select to_jsonb(t) as it from journal.absence_reason t
                            where t.school_id = :school and t.id = :reason and t.withdrawn_at is null and %s for update),
                        written as (
                            update journal.absence_reason t set %s from was
                            where t.school_id = :school and t.id = :reason returning t.id, t.pupil_id, to_jsonb(t) as it)
                        select w.id, w.pupil_id, (select it::text from was) as before, w.it::text as after from written w""".formatted(only, set))
                .param("school", who.schoolId())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("why", why, Types.VARCHAR)
                .query((row, n) -> new Written(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional()
                .orElseThrow(NotFound::new);
        record(who, action, written, why);
    }

    private record Written(long id, long pupil, @Nullable String before, String after) {}

    private void record(CurrentUser who, String action, Written written, @Nullable String why) {
        audit.record(
                who,
                new ChangeEvent(
                        "absence-reason",
                        action,
                        String.valueOf(written.id()),
                        null,
                        null,
                        written.pupil(),
                        written.before(),
                        written.after(),
                        why,
                        null,
                        null));
    }
}
