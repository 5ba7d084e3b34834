package eljur.homework;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses whose homework somebody may read or set, by the relations that the rights give. */
@Component
class HomeworkCourses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    HomeworkCourses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such course, or it is in no way the reader's own */
    HomeworkCourse courseForReading(CurrentUser who, long course) {
        return course(who, course, "read");
    }

    /** Of whoever teaches it today. @throws NotFound when it is not the writer's own */
    HomeworkCourse courseForWriting(CurrentUser who, long course) {
        return course(who, course, "record");
    }

    boolean maySet(CurrentUser who, HomeworkCourse course) {
        return rights.any(who.role(), "assignment", "record")
                && !course.isOver()
                && rows(who, course.id(), "record").size() == 1;
    }

    private HomeworkCourse course(CurrentUser who, long course, String action) {
        return rows(who, course, action).stream().findFirst().orElseThrow(NotFound::new);
    }

    // Who ever taught the course may read; who teaches it today may set, and a substitute for the lessons that she is
    // going to give.
    private List<HomeworkCourse> rows(CurrentUser who, long course, String action) {
        Set<Relation> own = rights.relations(who.role(), "assignment", action);
        return db.sql("""
                        select c.course_id, c.name, c.group_id, c.kind, s.zone, s.homework_until, least(y.ends_on, c.last_day) as last_day,
                               coalesce((select min(k.grade) from people.v_group_class g
                                         join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                                         where g.school_id = c.school_id and g.group_id = c.group_id), 0) as grade,
                               o.gives and not o.teaches as substitutes
                        from timetable.v_course c
                        join school.v_school s on s.school_id = c.school_id
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                        cross join lateral (select (:now at time zone s.zone)::date as today) d
                        cross join lateral (
                            select exists (
                                select from timetable.v_lesson l
                                where l.school_id = c.school_id and l.course_id = c.course_id and l.substitute_id = :me and not l.cancelled
                                  and l.on_date >= d.today) as gives,
                            exists (
                                select from timetable.v_course_teacher e
                                where e.school_id = c.school_id and e.course_id = c.course_id and e.person_id = :me
                                  and d.today between e.since and coalesce(e.until, 'infinity')) as teaches) o
                        where c.school_id = :school and c.course_id = :course
                          and (:school_wide or :activities and c.kind <> 'lesson' or :by_course and o.gives or :by_course and exists (
                                select from timetable.v_course_teacher e
                                where e.school_id = c.school_id and e.course_id = c.course_id and e.person_id = :me
                                  and (:ever or d.today between e.since and coalesce(e.until, 'infinity')))
                            or :by_class and exists (
                                select from people.v_group_class g
                                join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me
                                  and d.today between f.since and coalesce(f.until, 'infinity')))""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .param("ever", action.equals("read"))
                .query((row, n) -> course(row))
                .list();
    }

    private HomeworkCourse course(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new HomeworkCourse(
                row.getLong("course_id"),
                row.getString("name"),
                row.getLong("group_id"),
                zone,
                LocalDateTime.now(clock.withZone(zone)),
                row.getObject("homework_until", LocalTime.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("kind").equals("lesson"),
                row.getInt("grade"),
                row.getBoolean("substitutes"));
    }
}
