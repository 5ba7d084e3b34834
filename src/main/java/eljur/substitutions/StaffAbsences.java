package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffAbsences {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    StaffAbsences(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    List<StaffAbsence> of(long school, LocalDate day) {
        return db.sql("""
                        select a.id, a.person_id, p.short_name, a.since, a.until, a.lessons, a.reason_code, a.reason, a.document
                        from substitutions.staff_absence a
                        join people.v_person p on p.school_id = a.school_id and p.person_id = a.person_id
                        where a.school_id = ? and ? between a.since and coalesce(a.until, 'infinity')
                        order by p.short_name collate "ru-x-icu", a.person_id""").params(school, day).query((row, n) -> absence(row)).list();
    }

    StaffAbsence absence(long school, long id) {
        return db.sql("""
                        select a.id, a.person_id, p.short_name, a.since, a.until, a.lessons, a.reason_code, a.reason, a.document
                        from substitutions.staff_absence a
                        join people.v_person p on p.school_id = a.school_id and p.person_id = a.person_id
                        where a.school_id = ? and a.id = ? for update of a""")
                .params(school, id)
                .query((row, n) -> absence(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws Refused when the person is away on one of these days already */
    void record(CurrentUser who, StaffAbsence absence) {
        inTurn(who);
        mustWorkHere(who, absence);
        mustNotBeTwice(who, absence);
        var written = db.sql("""
                        insert into substitutions.staff_absence as t
                            (school_id, person_id, since, until, lessons, reason_code, reason, document, recorded_at, recorded_by)
                        values (:school, :person, :since, :until, :lessons, :code, :words, :document, :now, :me)
                        returning t.id::text as key, to_jsonb(t)::text as it""")
                .param("school", who.schoolId())
                .param("person", absence.person())
                .param("since", absence.since())
                .param("until", absence.until(), Types.DATE)
                .param(
                        "lessons",
                        absence.lessons().isEmpty() ? null : absence.lessons().toArray(Integer[]::new),
                        Types.ARRAY)
                .param("code", absence.code())
                .param("words", absence.words())
                .param("document", absence.document(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("staff-absence", "recorded", row.getString("key"), null, row.getString("it")))
                .single();
        audit.record(who, written);
    }

    /** When it ends, and the document that came later. */
    void end(CurrentUser who, StaffAbsence absence, @Nullable LocalDate until, @Nullable String document) {
        inTurn(who);
        if (until != null && until.isBefore(absence.since())) throw new Refused("substitutions.absence.no.days");
        mustNotBeTwice(
                who,
                new StaffAbsence(
                        absence.id(),
                        absence.person(),
                        absence.name(),
                        absence.since(),
                        until,
                        List.of(),
                        absence.code(),
                        absence.words(),
                        document));
        var written = db.sql("""
                        with was as (select to_jsonb(t) as it from substitutions.staff_absence t where t.school_id = :school and t.id = :id),
                        written as (
                            update substitutions.staff_absence t set until = :until, document = :document
                            where t.school_id = :school and t.id = :id returning t.id, to_jsonb(t) as it)
                        select w.id::text as key, (select it::text from was) as before, w.it::text as after from written w""")
                .param("school", who.schoolId())
                .param("id", absence.id())
                .param("until", absence.lessons().isEmpty() ? until : absence.until(), Types.DATE)
                .param("document", document, Types.VARCHAR)
                .query((row, n) -> ChangeEvent.of(
                        "staff-absence",
                        "corrected",
                        row.getString("key"),
                        row.getString("before"),
                        row.getString("after")))
                .single();
        audit.record(who, written);
    }

    /** It was recorded by mistake; what was arranged for it stays until it is taken back by itself. */
    void remove(CurrentUser who, StaffAbsence absence) {
        var removed = db.sql("""
                        delete from substitutions.staff_absence t where t.school_id = ? and t.id = ?
                        returning t.id::text as key, to_jsonb(t)::text as it""")
                .params(who.schoolId(), absence.id())
                .query((row, n) ->
                        ChangeEvent.of("staff-absence", "removed", row.getString("key"), row.getString("it"), null))
                .single();
        audit.record(who, removed);
    }

    private void inTurn(CurrentUser who) {
        db.sql("select pg_advisory_xact_lock(hashtext('staff-absences'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    private void mustWorkHere(CurrentUser who, StaffAbsence absence) {
        boolean here = db.sql("""
                        select exists (select from people.v_staff where school_id = ? and person_id = ?
                                       and ? between since and coalesce(until, 'infinity'))""")
                .params(who.schoolId(), absence.person(), absence.since())
                .query(Boolean.class)
                .single();
        if (!here) throw new NotFound();
    }

    private void mustNotBeTwice(CurrentUser who, StaffAbsence absence) {
        boolean twice = db.sql("""
                        select exists (select from substitutions.staff_absence where school_id = :school and person_id = :person and id <> :id
                                       and daterange(since, until, '[]') && daterange(:since::date, :until::date, '[]'))""")
                .param("school", who.schoolId())
                .param("person", absence.person())
                .param("id", absence.id())
                .param("since", absence.since())
                .param("until", absence.until(), Types.DATE)
                .query(Boolean.class)
                .single();
        if (twice) throw new Refused("substitutions.absence.no.twice");
    }

    private static StaffAbsence absence(ResultSet row) throws SQLException {
        var lessons = row.getArray("lessons");
        return new StaffAbsence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("short_name"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                lessons == null ? List.of() : List.of((Integer[]) lessons.getArray()),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("document"));
    }
}
