package eljur.home;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.ReasonKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a tutor's classes was not at which lessons of a day. */
@Component
class DayAbsences {

    private final JdbcClient db;

    DayAbsences(JdbcClient db) {
        this.db = db;
    }

    /** @param explained the reason is known */
    record DayAbsence(long pupil, String name, String className, int ordinal, AbsenceKind kind, boolean explained) {}

    /** How many days of pupils of a class wait for their reason. */
    record Unexplained(long classId, String className, int absences) {}

    /** Of the classes that one tutors, in the weeks before this day. */
    List<Unexplained> unexplained(CurrentUser who, LocalDate day) {
        return db.sql("""
                        select k.class_id, k.name, count(distinct (e.pupil_id, l.on_date)) filter (where l.on_date is not null) as absences
                        from people.v_form_tutor f
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        join people.v_enrolment e on e.school_id = f.school_id and e.class_id = f.class_id
                         and :day >= e.since and (e.until is null or :day <= e.until)
                        left join journal.v_absence a on a.school_id = e.school_id and a.pupil_id = e.pupil_id
                         and a.kind = 'absent' and coalesce(a.reason, 'unknown') = 'unknown'
                        left join journal.v_lesson l on l.school_id = a.school_id and l.lesson_id = a.lesson_id
                         and l.on_date between cast(:day as date) - 28 and :day
                        where f.school_id = :school and f.person_id = :me and :day >= f.since and (f.until is null or :day <= f.until)
                        group by k.class_id, k.grade, k.name order by k.grade, k.name""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("day", day)
                .query((row, n) ->
                        new Unexplained(row.getLong("class_id"), row.getString("name"), row.getInt("absences")))
                .list();
    }

    /** By class, name and number of the lesson. */
    List<DayAbsence> ofOwnClasses(CurrentUser who, LocalDate day) {
        return db.sql("""
                        select p.person_id, p.name, k.name as class_name, l.ordinal, a.kind, a.reason
                        from people.v_form_tutor f
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        join people.v_enrolment e on e.school_id = f.school_id and e.class_id = f.class_id
                         and :day >= e.since and (e.until is null or :day <= e.until)
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        join journal.v_absence a on a.school_id = e.school_id and a.pupil_id = e.pupil_id
                        join timetable.v_lesson l on l.school_id = a.school_id and l.lesson_id = a.lesson_id
                        where f.school_id = :school and f.person_id = :me and :day >= f.since and (f.until is null or :day <= f.until)
                          and l.on_date = :day and not l.cancelled
                        order by k.grade, k.name, p.name collate "ru-x-icu", p.person_id, l.ordinal, l.lesson_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("day", day)
                .query((row, n) -> new DayAbsence(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("class_name"),
                        row.getInt("ordinal"),
                        AbsenceKind.of(row.getString("kind")),
                        ReasonKind.isFoundOut(row.getString("reason"))))
                .list();
    }
}
