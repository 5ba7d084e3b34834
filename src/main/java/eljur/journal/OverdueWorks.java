package eljur.journal;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Written works whose marks are not there after their days: of a teacher, or of the school. Of a closed period nobody is asked for any. */
@Component
public class OverdueWorks {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    OverdueWorks(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A work without one mark at its lesson.
     *
     * @param teachers who gave the lesson, by short name
     * @param days since its marks were due
     */
    public record Work(
            long lesson,
            long course,
            long term,
            String register,
            String kind,
            LocalDate held,
            LocalDate due,
            int days,
            String teachers) {}

    /** Teacher by teacher, the longest overdue first. */
    public List<Work> of(CurrentUser who) {
        Set<Relation> own = rights.relations(who.role(), "written-work", "read");
        return db.sql("""
                        with here as (
                            select s.school_id, s.journal_since, (:now at time zone s.zone)::date as today
                            from school.v_school s where s.school_id = :school)
                        select w.lesson_id, w.course_id, w.term_id, c.name, w.work_name, w.held_on, w.due_on, h.today - w.due_on as days,
                               array_to_string(array(
                                   select p.short_name from people.v_person p
                                   where p.school_id = w.school_id and (p.person_id = l.substitute_id or l.substitute_id is null and exists (
                                       select from timetable.v_course_teacher e
                                       where e.school_id = w.school_id and e.course_id = w.course_id and e.person_id = p.person_id
                                         and w.held_on between e.since and coalesce(e.until, 'infinity')))
                                   order by p.short_name), ', ') as teachers
                        from here h
                        join journal.v_written_work w on w.school_id = h.school_id
                        join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id and c.kind = 'lesson' and not c.unmarked
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id and h.today between y.starts_on and y.ends_on
                        join timetable.v_lesson l on l.school_id = w.school_id and l.lesson_id = w.lesson_id and not l.cancelled
                        where w.due_on < h.today and w.held_on >= h.journal_since
                          and not exists (select from journal.mark m where m.school_id = w.school_id and m.lesson_id = w.lesson_id)
                          and not exists (select from journal.period_closure k
                                          where k.school_id = w.school_id and k.course_id = w.course_id and k.term_id = w.term_id
                                            and coalesce(k.open_until, '-infinity') <= :now)
                          and (:school_wide
                            or :by_lesson and l.substitute_id = :me
                            or :by_course and exists (
                                select from timetable.v_course_teacher e
                                where e.school_id = w.school_id and e.course_id = w.course_id and e.person_id = :me
                                  and w.held_on between e.since and coalesce(e.until, 'infinity')))
                        order by teachers, w.due_on, c.name, w.lesson_id, w.work_code""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_lesson", own.contains(Relation.OWN_LESSON))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .query((row, n) -> work(row))
                .list();
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("lesson_id"),
                row.getLong("course_id"),
                row.getLong("term_id"),
                row.getString("name"),
                row.getString("work_name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("days"),
                row.getString("teachers"));
    }
}
