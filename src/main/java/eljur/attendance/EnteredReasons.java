package eljur.attendance;

import eljur.journal.ReasonKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reasons as they stand, with who entered them. */
@Component
class EnteredReasons {

    private static final String COLUMNS = """
            select r.reason_id, r.pupil_id, p.name, r.since, r.first_lesson, r.until, r.last_lesson, r.reason, r.document, r.document_number,
                   r.document_day, r.note, r.source, r.accepted_at is not null as accepted, r.asked_at is not null as asked,
                   r.withdrawn_at is not null as withdrawn, b.short_name as entered_by
            from journal.v_absence_reason r
            join people.v_person p on p.school_id = r.school_id and p.person_id = r.pupil_id
            join people.v_person b on b.school_id = r.school_id and b.person_id = r.entered_by
            where r.school_id = :school""";

    private final JdbcClient db;

    EnteredReasons(JdbcClient db) {
        this.db = db;
    }

    /** @param asked the school wants to see a document first */
    record Entered(
            long id,
            long pupil,
            String name,
            LocalDate since,
            @Nullable Integer firstLesson,
            LocalDate until,
            @Nullable Integer lastLesson,
            ReasonKind reason,
            String document,
            String documentNumber,
            @Nullable LocalDate documentDay,
            String note,
            String source,
            boolean accepted,
            boolean asked,
            boolean withdrawn,
            String enteredBy) {}

    /** Of the pupils of a class that touch these days, and what waits to be accepted whenever it is. */
    List<Entered> ofClass(long school, long classId, LocalDate first, LocalDate last, LocalDate today) {
        return db.sql(COLUMNS + """
                         and r.withdrawn_at is null and r.pupil_id in (
                            select e.pupil_id from people.v_enrolment e
                            where e.school_id = :school and e.class_id = :class and cast(:today as date) between e.since and coalesce(e.until, 'infinity'))
                          and (r.since <= :last and r.until >= :first or r.accepted_at is null)
                        order by r.since, p.name collate "ru-x-icu", r.reason_id""")
                .param("school", school)
                .param("class", classId)
                .param("first", first)
                .param("last", last)
                .param("today", today)
                .query((row, n) -> entered(row))
                .list();
    }

    /** Of one pupil, the newest first, withdrawn ones too. */
    List<Entered> ofPupil(long school, long pupil) {
        return db.sql(COLUMNS + " and r.pupil_id = :pupil order by r.since desc, r.reason_id desc limit 100")
                .param("school", school)
                .param("pupil", pupil)
                .query((row, n) -> entered(row))
                .list();
    }

    /** Withdrawn or not. */
    Optional<Entered> find(long school, long reason) {
        return db.sql(COLUMNS + " and r.reason_id = :reason")
                .param("school", school)
                .param("reason", reason)
                .query((row, n) -> entered(row))
                .optional();
    }

    private static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                row.getLong("reason_id"),
                row.getLong("pupil_id"),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getObject("first_lesson", Integer.class),
                row.getObject("until", LocalDate.class),
                row.getObject("last_lesson", Integer.class),
                ReasonKind.of(row.getString("reason")),
                row.getString("document"),
                row.getString("document_number"),
                row.getObject("document_day", LocalDate.class),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("accepted"),
                row.getBoolean("asked"),
                row.getBoolean("withdrawn"),
                row.getString("entered_by"));
    }
}
