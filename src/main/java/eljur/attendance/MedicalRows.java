package eljur.attendance;

import eljur.journal.ReasonKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils as a nurse looks for them: away today, by name, exempt now. Nothing of marks, lessons or families. */
@Component
class MedicalRows {

    private static final int SHOWN = 30;

    private final JdbcClient db;

    MedicalRows(JdbcClient db) {
        this.db = db;
    }

    record Pupil(long id, String name, String className) {}

    /** @param reason null: nobody knows yet @param source who said so @param certificate is a certificate named */
    record Away(
            Pupil pupil,
            @Nullable ReasonKind reason,
            @Nullable String source,
            boolean certificate) {}

    record Exempt(
            long id,
            Pupil pupil,
            String subject,
            String kind,
            LocalDate since,
            LocalDate until,
            String number,
            @Nullable LocalDate day) {}

    record Subject(long id, String name) {}

    /** The day of each lesson that the pupil was at, as its teacher recorded. */
    List<LocalDate> attended(long school, long pupil, LocalDate first, LocalDate last) {
        return db.sql("""
                        select l.on_date
                        from people.v_group_pupil g
                        join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                        join journal.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id and l.attendance_at is not null
                         and l.on_date between greatest(g.since, cast(:first as date)) and least(coalesce(g.until, 'infinity'), cast(:last as date))
                        where g.school_id = :school and g.pupil_id = :pupil
                          and not exists (select from journal.v_absence a
                                          where a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = g.pupil_id)
                          and not exists (select from timetable.v_taught_apart x
                                          where x.school_id = l.school_id and x.course_id = l.course_id and x.pupil_id = g.pupil_id
                                            and l.on_date between x.since and x.until)
                        order by l.on_date""")
                .param("school", school)
                .param("pupil", pupil)
                .param("first", first)
                .param("last", last)
                .query(LocalDate.class)
                .list();
    }

    /** Recorded as missing, or announced: without reason, or for illness. */
    List<Away> away(long school, LocalDate day) {
        return db.sql("""
                        with missing as (
                            select a.pupil_id, a.kind from journal.v_lesson l
                            join journal.v_absence a on a.school_id = l.school_id and a.lesson_id = l.lesson_id
                            where l.school_id = :school and l.on_date = :day and a.kind in ('absent', 'ill')),
                        said as (
                            select distinct on (r.pupil_id) r.pupil_id, r.reason, r.source, r.document
                            from journal.v_absence_reason r
                            where r.school_id = :school and r.withdrawn_at is null and :day between r.since and r.until
                            order by r.pupil_id, r.accepted_at is null, r.reason_id desc)
                        select p.person_id, p.name, k.name as class_name, coalesce(s.reason, case when m.kind = 'ill' then 'ill' end) as reason,
                               s.source, coalesce(s.document = 'certificate', false) as certificate
                        from (select pupil_id, max(kind) as kind from missing group by pupil_id) m
                        full join said s on s.pupil_id = m.pupil_id
                        join people.v_person p on p.school_id = :school and p.person_id = coalesce(m.pupil_id, s.pupil_id)
                        join people.v_enrolment e on e.school_id = :school and e.pupil_id = p.person_id
                         and cast(:day as date) between e.since and coalesce(e.until, 'infinity')
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        where s.reason is null or s.reason in ('ill', 'unknown')
                        order by k.grade, k.name, p.name collate "ru-x-icu", p.person_id""")
                .param("school", school)
                .param("day", day)
                .query((row, n) -> new Away(
                        new Pupil(row.getLong("person_id"), row.getString("name"), row.getString("class_name")),
                        row.getString("reason") == null ? null : ReasonKind.of(row.getString("reason")),
                        row.getString("source"),
                        row.getBoolean("certificate")))
                .list();
    }

    /** By the beginning of the surname; 1105 is «ё», read as 1077, «е». */
    List<Pupil> named(long school, String name, LocalDate day) {
        return db.sql("""
                        select p.person_id, p.name, k.name as class_name
                        from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        where e.school_id = :school and cast(:day as date) between e.since and coalesce(e.until, 'infinity')
                          and starts_with(replace(lower(p.name), chr(1105), chr(1077)), replace(lower(:name), chr(1105), chr(1077)))
                        order by p.name collate "ru-x-icu", p.person_id limit :most""")
                .param("school", school)
                .param("day", day)
                .param("name", name)
                .param("most", SHOWN)
                .query((row, n) -> new Pupil(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<Pupil> pupil(long school, long pupil, LocalDate day) {
        return db.sql("""
                        select p.person_id, p.name, k.name
                        from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        where e.school_id = :school and e.pupil_id = :pupil and cast(:day as date) between e.since and coalesce(e.until, 'infinity')""")
                .param("school", school)
                .param("pupil", pupil)
                .param("day", day)
                .query((row, n) -> new Pupil(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Of one pupil all that stand, or, with nobody named, of all pupils those of this day. */
    List<Exempt> exempt(long school, @Nullable Long pupil, LocalDate day) {
        return db.sql("""
                        select x.exemption_id, x.pupil_id, p.name, k.name as class_name, s.name as subject, x.kind, x.since, x.until,
                               x.document_number, x.document_day
                        from people.v_exemption x
                        join people.v_person p on p.school_id = x.school_id and p.person_id = x.pupil_id
                        join people.v_enrolment e on e.school_id = x.school_id and e.pupil_id = x.pupil_id
                         and cast(:day as date) between e.since and coalesce(e.until, 'infinity')
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        join school.v_subject s on s.school_id = x.school_id and s.subject_id = x.subject_id
                        where x.school_id = :school and case when cast(:pupil as bigint) is null then :day between x.since and x.until else x.pupil_id = :pupil end
                        order by k.grade, k.name, p.name collate "ru-x-icu", x.since desc, x.exemption_id""")
                .param("school", school)
                .param("pupil", pupil, java.sql.Types.BIGINT)
                .param("day", day)
                .query((row, n) -> new Exempt(
                        row.getLong("exemption_id"),
                        new Pupil(row.getLong("pupil_id"), row.getString("name"), row.getString("class_name")),
                        row.getString("subject"),
                        row.getString("kind"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("document_number"),
                        row.getObject("document_day", LocalDate.class)))
                .list();
    }

    List<Subject> subjects(long school) {
        return db.sql(
                        "select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\"")
                .param(school)
                .query((row, n) -> new Subject(row.getLong(1), row.getString(2)))
                .list();
    }
}
