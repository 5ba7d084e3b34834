package eljur.topics;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses whose plans somebody may read, write, agree to, approve, by the relations that the rights give. */
@Component
class PlanCourses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    PlanCourses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such course, or it is in no way the reader's own */
    PlanCourse courseForReading(CurrentUser who, long course) {
        return course(who, course, "read");
    }

    /** @throws NotFound unless who asks teaches it now */
    PlanCourse courseForWriting(CurrentUser who, long course) {
        return course(who, course, "record");
    }

    /** @throws NotFound unless who asks leads its subject and does not teach it herself */
    PlanCourse courseForAgreeing(CurrentUser who, long course) {
        return course(who, course, "agree");
    }

    PlanCourse courseForApproving(CurrentUser who, long course) {
        return course(who, course, "approve");
    }

    private PlanCourse course(CurrentUser who, long course, String action) {
        Set<Relation> own = rights.relations(who.role(), "topic-plan", action);
        return db.sql("""
                        with asked as (
                            select c.*, y.starts_on, y.ends_on, s.journal_since, s.zone, (:now at time zone s.zone)::date as today,
                                   least(greatest((:now at time zone s.zone)::date, y.starts_on), y.ends_on) as day
                            from timetable.v_course c
                            join school.v_school s on s.school_id = c.school_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                            where c.school_id = :school and c.course_id = :course),
                        taught as (
                            select t.person_id, p.short_name, a.day between t.since and coalesce(t.until, 'infinity') as now
                            from asked a
                            join timetable.v_course_teacher t on t.school_id = a.school_id and t.course_id = a.course_id
                            join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id),
                        led as (
                            select l.person_id, p.short_name from asked a
                            join topics.subject_leader l on l.school_id = a.school_id and l.subject_id = a.subject_id
                             and a.today between l.since and coalesce(l.until, 'infinity')
                            join people.v_person p on p.school_id = l.school_id and p.person_id = l.person_id
                            where l.person_id not in (select person_id from taught where now)),
                        own as (
                            select exists (select from taught where person_id = :me) as ever,
                                   exists (select from taught where person_id = :me and now) as mine,
                                   exists (select from led where person_id = :me) as led)
                        select a.course_id, a.name, a.subject_id, a.starts_on, a.ends_on, a.today, a.journal_since, a.zone, o.mine, o.led,
                               coalesce((select string_agg(distinct short_name, ', ') from taught where now), '') as teachers,
                               coalesce((select string_agg(distinct short_name, ', ') from led), '') as leaders
                        from asked a, own o
                        where :whole or :activities and a.kind <> 'lesson' or :by_course and (o.mine or o.ever and :reads) or :by_subject and o.led""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("whole", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_subject", own.contains(Relation.OWN_SUBJECT))
                .param("reads", action.equals("read"))
                .query((row, n) -> course(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PlanCourse course(ResultSet row) throws SQLException {
        return new PlanCourse(
                row.getLong("course_id"),
                row.getString("name"),
                row.getLong("subject_id"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("today", LocalDate.class),
                row.getObject("journal_since", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getString("teachers"),
                row.getBoolean("mine"),
                row.getBoolean("led"),
                row.getString("leaders"));
    }
}
