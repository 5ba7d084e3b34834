package eljur.attendance;

import eljur.journal.AbsenceKind;
import eljur.journal.ReasonKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons of the pupils of a class on some days, with who was away; one statement. Clubs are no lessons. */
@Component
class PupilLessons {

    private final JdbcClient db;

    PupilLessons(JdbcClient db) {
        this.db = db;
    }

    /** The pupils who were in the class on one of these days, in the order of the alphabet. */
    List<Pupil> pupils(long school, long classId, LocalDate first, LocalDate last) {
        return db.sql("""
                        select p.person_id, p.name from people.v_person p
                        where p.school_id = :school and p.person_id in (
                            select e.pupil_id from people.v_enrolment e
                            where e.school_id = :school and e.class_id = :class and e.since <= :last and coalesce(e.until, 'infinity') >= :first)
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", school)
                .param("class", classId)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Pupil(row.getLong(1), row.getString(2)))
                .list();
    }

    record Pupil(long id, String name) {}

    /** By pupil, day and number of the lesson. */
    List<PupilLesson> of(long school, long classId, LocalDate first, LocalDate last) {
        return db.sql("""
                        select distinct e.pupil_id, l.on_date, l.ordinal, l.lesson_id, extract(epoch from l.ends_at - l.starts_at)::int / 60 as length,
                               j.attendance_at is not null as recorded, a.kind, a.reason, a.minutes
                        from people.v_enrolment e
                        join people.v_group_pupil g on g.school_id = e.school_id and g.pupil_id = e.pupil_id and g.class_id = e.class_id
                        join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                        join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id
                         and l.on_date between greatest(cast(:first as date), g.since) and least(cast(:last as date), coalesce(g.until, 'infinity'))
                         and l.on_date between e.since and coalesce(e.until, 'infinity') and not l.cancelled
                        left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                        left join journal.v_absence a on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = e.pupil_id
                        where e.school_id = :school and e.class_id = :class
                          -- lessons a pupil is freed from are nobody's to miss
                          and not exists (select from timetable.v_taught_apart x
                                          where x.school_id = l.school_id and x.course_id = l.course_id and x.pupil_id = e.pupil_id
                                            and l.on_date between x.since and x.until)
                        order by e.pupil_id, l.on_date, l.ordinal""")
                .param("school", school)
                .param("class", classId)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> lesson(row))
                .list();
    }

    private static PupilLesson lesson(ResultSet row) throws SQLException {
        String kind = row.getString("kind"), reason = row.getString("reason");
        AbsenceKind shown = kind == null ? null : AbsenceKind.of(kind);
        return new PupilLesson(
                row.getLong("pupil_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getInt("length"),
                row.getBoolean("recorded"),
                shown,
                shown != AbsenceKind.ABSENT || ReasonKind.isFoundOut(reason),
                row.getObject("minutes", Integer.class));
    }
}
