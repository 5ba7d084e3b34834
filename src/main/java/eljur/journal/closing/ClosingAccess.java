package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose register, whose class it is: the relations that the rights give, asked of the database. */
@Component
class ClosingAccess {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    ClosingAccess(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    boolean mayRead(CurrentUser who, long course, long term) {
        return course(who, rights.relations(who.role(), "closure", "read"), course, term, false);
    }

    /** Of a teacher: whoever leads it today; when the year is over, whoever led it last. */
    boolean mayClose(CurrentUser who, long course, long term) {
        return course(who, rights.relations(who.role(), "closure", "create"), course, term, true);
    }

    boolean mayAsk(CurrentUser who, long course, long term) {
        return course(who, rights.relations(who.role(), "reopening", "ask"), course, term, true);
    }

    /** Also what is not ready, saying why. */
    boolean closesAsIs(CurrentUser who, boolean activity) {
        return whole(rights.relations(who.role(), "closure", "create"), activity);
    }

    /** May agree to open what is closed, or refuse. */
    boolean decides(CurrentUser who, boolean activity) {
        return whole(rights.relations(who.role(), "reopening", "decide"), activity);
    }

    private static boolean whole(Set<Relation> own, boolean activity) {
        return own.contains(Relation.OWN_SCHOOL) || activity && own.contains(Relation.OWN_ACTIVITIES);
    }

    private boolean course(CurrentUser who, Set<Relation> own, long course, long term, boolean leads) {
        return db.sql("""
                        select exists (
                            select from journal.register_period r
                            join timetable.v_course c on c.school_id = r.school_id and c.course_id = r.course_id
                            join school.v_school s on s.school_id = r.school_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                            where r.school_id = :school and r.course_id = :course and r.term_id = :term
                              and (:school_wide
                                or :activities and c.kind <> 'lesson'
                                or :by_course and exists (
                                    select from timetable.v_course_teacher e
                                    where e.school_id = c.school_id and e.course_id = c.course_id and e.person_id = :me
                                      and (not :leads or least((:now at time zone s.zone)::date, y.ends_on)
                                           between e.since and coalesce(e.until, 'infinity')))
                                or :by_class and exists (
                                    select from people.v_group_class g
                                    join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                    where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me
                                      and (:now at time zone s.zone)::date between f.since and coalesce(f.until, 'infinity'))))""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("term", term)
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("leads", leads)
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query(Boolean.class)
                .single();
    }
}
