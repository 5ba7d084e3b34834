package eljur.substitutions;

import eljur.timetable.OpenPlaces;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lessons whose every teacher was away, which nobody was given to, which were not called off and in which nothing is recorded: children
 * sat there without a lesson, and the book says so.
 */
@Component
class UncoveredLessons implements OpenPlaces {

    private final JdbcClient db;

    UncoveredLessons(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OpenPlace> between(long school, LocalDate first, LocalDate last) {
        return db.sql("""
                        with away as (
                            select t.course_id, t.person_id, a.lessons, a.reason,
                                   greatest(a.since, t.since) as since, least(coalesce(a.until, 'infinity'), coalesce(t.until, 'infinity')) as until
                            from substitutions.staff_absence a
                            join timetable.v_course_teacher t on t.school_id = a.school_id and t.person_id = a.person_id
                             and t.since <= coalesce(a.until, 'infinity') and coalesce(t.until, 'infinity') >= a.since
                            where a.school_id = :school and a.since <= :last and coalesce(a.until, 'infinity') >= :first)
                        select l.lesson_id, min(w.reason) as reason
                        from away w
                        join timetable.v_lesson l on l.school_id = :school and l.course_id = w.course_id
                         and l.on_date between greatest(w.since, :first) and least(w.until, :last)
                         and (w.lessons is null or l.ordinal = any(w.lessons))
                        where not l.cancelled
                          and not exists (
                            select from timetable.v_day_change d where d.school_id = :school and d.lesson_id = l.lesson_id
                              and d.change in ('substitute', 'join', 'replacement', 'cancellation'))
                          and not exists (
                            select from journal.v_lesson j
                            where j.school_id = :school and j.lesson_id = l.lesson_id and j.given_by is not null)
                          and not exists (
                            select from timetable.v_course_teacher o
                            where o.school_id = :school and o.course_id = l.course_id
                              and l.on_date between o.since and coalesce(o.until, 'infinity')
                              and not exists (
                                select from away x where x.course_id = o.course_id and x.person_id = o.person_id
                                  and l.on_date between x.since and x.until and (x.lessons is null or l.ordinal = any(x.lessons))))
                        group by l.lesson_id order by l.lesson_id""")
                .param("school", school)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new OpenPlace(row.getLong("lesson_id"), row.getString("reason")))
                .list();
    }
}
