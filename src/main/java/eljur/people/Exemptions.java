package eljur.people;

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

/** Exemptions from a subject by a certificate: entered, and ended where they were entered by mistake. Who may, the caller has asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Exemptions {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Exemptions(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param kind exempt, preparatory, special */
    public record Exemption(
            long pupil,
            long subject,
            String kind,
            LocalDate since,
            LocalDate until,
            String documentNumber,
            @Nullable LocalDate documentDay) {}

    /** The same again counts once. */
    public void enter(CurrentUser who, Exemption of) {
        db.sql("""
                        insert into people.exemption as t
                            (school_id, pupil_id, subject_id, kind, since, until, document_number, document_day, recorded_at, recorded_by)
                        select :school, :pupil, s.subject_id, :kind, :since, :until, :number, :day, :now, :me
                        from school.v_subject s
                        where s.school_id = :school and s.subject_id = :subject and not exists (
                            select from people.exemption x
                            where x.school_id = :school and x.pupil_id = :pupil and x.subject_id = :subject and x.kind = :kind
                              and x.since = :since and x.until = :until and x.ended_at is null)
                        returning t.id, to_jsonb(t)::text as after""")
                .param("school", who.schoolId())
                .param("pupil", of.pupil())
                .param("subject", of.subject())
                .param("kind", of.kind())
                .param("since", of.since())
                .param("until", of.until())
                .param("number", of.documentNumber())
                .param("day", of.documentDay(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> event("recorded", row.getLong(1), of.pupil(), null, row.getString(2), null))
                .optional()
                .ifPresent(event -> audit.record(who, event));
    }

    /**
     * It holds no more; the row stays.
     *
     * @throws NotFound when this pupil has no such exemption
     */
    public void end(CurrentUser who, long pupil, long exemption, String why) {
        var before = db.sql(
                        "select to_jsonb(t)::text from people.exemption t where school_id = ? and pupil_id = ? and id = ? for update")
                .params(who.schoolId(), pupil, exemption)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        db.sql("""
                        update people.exemption t set ended_at = :now, ended_by = :me, ended_why = :why
                        where t.school_id = :school and t.id = :id and t.ended_at is null returning to_jsonb(t)::text""")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("why", why)
                .param("school", who.schoolId())
                .param("id", exemption)
                .query(String.class)
                .optional()
                .ifPresent(after -> audit.record(who, event("ended", exemption, pupil, before, after, why)));
    }

    private static ChangeEvent event(
            String action, long id, long pupil, @Nullable String before, String after, @Nullable String why) {
        return new ChangeEvent(
                "exemption", action, String.valueOf(id), null, null, pupil, before, after, why, null, null);
    }
}
