package eljur.people;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which pupils come in, many at a time, with their class and their guardians. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Enrolments implements TakesBack {

    /** @param externalId by which another program knows the pupil */
    public record Pupil(
            long personId,
            @Nullable String fileNumber,
            @Nullable String externalId) {}

    /** @param orderRef the order in words; null where none was told */
    public record Enrolment(
            long id,
            long pupilId,
            long classId,
            LocalDate since,
            @Nullable String orderRef) {

        public Enrolment(long id, long pupilId, long classId, LocalDate since) {
            this(id, pupilId, classId, since, null);
        }
    }

    /** @param relation who the guardian is to the pupil, as {@code mother} */
    public record Guardianship(
            long guardianId,
            long pupilId,
            String relation,
            boolean livesApart,
            boolean electronic,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String externalId) {

        /** Of somebody whom no other program knows. */
        public Guardianship(
                long guardianId,
                long pupilId,
                String relation,
                boolean livesApart,
                boolean electronic,
                LocalDate since,
                @Nullable LocalDate until) {
            this(guardianId, pupilId, relation, livesApart, electronic, since, until, null);
        }
    }

    private static final BatchTable PUPILS = new BatchTable(
            "pupil", """
            with given as (select * from jsonb_populate_recordset(null::people.pupil, :rows::jsonb)),
            was as (select t.person_id, to_jsonb(t) as it from people.pupil t join given using (person_id) where t.school_id = :school),
            written as (
                insert into people.pupil as t (school_id, person_id, file_number, external_id)
                select :school, person_id, file_number, external_id from given
                on conflict (school_id, person_id) do update
                set file_number = excluded.file_number, external_id = excluded.external_id
                returning t.person_id, to_jsonb(t) as it)
            select w.person_id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (person_id) order by person_id""", "delete from people.pupil where school_id = :school and person_id::text = any(:keys)");

    private static final BatchTable ENROLMENTS = new BatchTable(
            "enrolment", """
            with given as (select * from jsonb_populate_recordset(null::people.enrolment, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from people.enrolment t join given using (id) where t.school_id = :school),
            written as (
                insert into people.enrolment as t (school_id, id, pupil_id, class_id, since, order_ref)
                select :school, id, pupil_id, class_id, since, order_ref from given
                on conflict (school_id, id) do update
                set since = excluded.since
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""", "delete from people.enrolment where school_id = :school and id::text = any(:keys)");

    private static final BatchTable GUARDIANSHIPS = new BatchTable(
            "guardianship",
            """
            with given as (select * from jsonb_populate_recordset(null::people.guardianship, :rows::jsonb)),
            was as (select t.guardian_id, t.pupil_id, to_jsonb(t) as it from people.guardianship t join given using (guardian_id, pupil_id) where t.school_id = :school),
            written as (
                insert into people.guardianship as t (school_id, guardian_id, pupil_id, relation, lives_apart, electronic, since, until, external_id)
                select :school, guardian_id, pupil_id, relation, lives_apart, electronic, since, until, external_id from given
                on conflict (school_id, guardian_id, pupil_id) do update
                set relation = excluded.relation, external_id = excluded.external_id
                returning t.guardian_id, t.pupil_id, to_jsonb(t) as it)
            select guardian_id || ':' || pupil_id as key, was.it::text as before, w.it::text as after
            from written w left join was using (guardian_id, pupil_id) order by guardian_id, pupil_id""",
            "delete from people.guardianship where school_id = :school and guardian_id || ':' || pupil_id = any(:keys)");

    private final JdbcClient db;

    Enrolments(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> savePupils(long school, List<Pupil> rows) {
        return PUPILS.write(db, school, rows);
    }

    /** What else is known of the pupil stays. */
    List<TouchedRow> saveFileNumber(long school, long pupil, @Nullable String number) {
        String known = db.sql(
                        "select coalesce(external_id, '') from people.pupil where school_id = ? and person_id = ?")
                .params(school, pupil)
                .query(String.class)
                .single();
        return savePupils(school, List.of(new Pupil(pupil, number, known.isEmpty() ? null : known)));
    }

    public List<TouchedRow> addEnrolments(long school, List<Enrolment> rows) {
        return ENROLMENTS.write(db, school, rows);
    }

    public List<TouchedRow> saveGuardianships(long school, List<Guardianship> rows) {
        return GUARDIANSHIPS.write(db, school, rows);
    }

    @Override
    public Set<String> entities() {
        return Set.of("pupil", "enrolment", "guardianship");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        List.of(PUPILS, ENROLMENTS, GUARDIANSHIPS).stream()
                .filter(table -> table.entity().equals(entity))
                .forEach(table -> table.takeBack(db, school, rows));
    }
}
