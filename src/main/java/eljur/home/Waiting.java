package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.home.web.ReturnedPlan;
import eljur.home.web.WaitingWork;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for the deputy head, for the one who answers for clubs only of these, and of it for the director, to be decided; what came
 * back to a teacher.
 */
@Component
class Waiting {

    private final JdbcClient db;

    Waiting(JdbcClient db) {
        this.db = db;
    }

    /** Plans that came back to who teaches the course today, the latest first. */
    List<ReturnedPlan> returned(CurrentUser who, LocalDate today) {
        return db.sql("""
                        select r.course_id as course, c.name, r.remark from topics.v_plan_returned r
                        join timetable.v_course c on c.school_id = r.school_id and c.course_id = r.course_id
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                        where r.school_id = :school and least(y.ends_on, c.last_day) >= :today and exists (
                            select from timetable.v_course_teacher e
                            where e.school_id = r.school_id and e.course_id = r.course_id and e.person_id = :me
                              and :today between e.since and coalesce(e.until, 'infinity'))
                        order by r.at desc""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("today", today)
                .query(ReturnedPlan.class)
                .list();
    }

    WaitingWork of(CurrentUser who, LocalDate today) {
        boolean clubs = who.role() == Role.ACTIVITIES_DEPUTY;
        boolean deputy = who.role() == Role.DEPUTY_HEAD || clubs;
        if (!deputy && who.role() != Role.HEAD) return WaitingWork.NOTHING;
        return db.sql("""
                        with asked as (
                            select r.term_id from journal.v_reopening r
                            left join timetable.v_course c on c.school_id = r.school_id and c.course_id = r.course_id
                            where r.school_id = :school and r.decided_at is null and r.asked_by <> :me
                              and (not :clubs or r.activities or c.kind <> 'lesson'))
                        select (select count(distinct m.pupil_id) from carried.v_mark m
                                join school.v_academic_year y on y.school_id = m.school_id and y.year_id = m.year_id
                                where :deputy and not :clubs and m.school_id = :school and m.confirmed_at is null and m.returned_at is null and y.starts_on > :from) as pupils,
                               (select count(*) from journal.v_permit p
                                join timetable.v_course c on c.school_id = p.school_id and c.course_id = p.course_id
                                where :deputy and p.school_id = :school and p.decided_at is null and (not :clubs or c.kind <> 'lesson')) as permits,
                               (select count(*) from asked) as reopenings, (select min(term_id) from asked) as reopening_term,
                               (select count(*) from topics.v_plan_approval a
                                join timetable.v_course c on c.school_id = a.school_id and c.course_id = a.course_id
                                join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                                where :deputy and a.school_id = :school and a.act in ('sent', 'agreed')
                                  and y.starts_on > :from and (not :clubs or c.kind <> 'lesson')) as plans""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("deputy", deputy)
                .param("clubs", clubs)
                .param("from", today.minusYears(1))
                .query((row, n) -> new WaitingWork(
                        row.getInt("pupils"),
                        row.getInt("permits"),
                        row.getInt("reopenings"),
                        row.getLong("reopening_term"),
                        row.getInt("plans")))
                .single();
    }
}
