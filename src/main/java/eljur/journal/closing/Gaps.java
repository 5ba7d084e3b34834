package eljur.journal.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registers lack, all that are asked for by one statement. Lessons before the journal was kept here are asked of nobody. */
@Component
class Gaps {

    private static final String GAPS = """
            with asked as (
                select c.school_id, c.course_id, c.group_id, c.subject_id, c.kind = 'lesson' and not c.unmarked and t.ends_on >= s.journal_since as marked,
                       t.term_id, t.ends_on, greatest(t.starts_on, s.journal_since) as first, (:now at time zone s.zone)::date as today
                from timetable.v_course c
                join school.v_school s on s.school_id = c.school_id
                join school.v_term t on t.school_id = c.school_id and t.term_id = :term
                where c.school_id = :school and c.course_id = any (:courses)),
            given as (
                select a.school_id, a.course_id, l.lesson_id, l.on_date, l.on_date > a.today as ahead, j.topic, j.topic_id, j.attendance_at
                from asked a
                join timetable.v_lesson l on l.school_id = a.school_id and l.course_id = a.course_id
                 and l.on_date between a.first and a.ends_on and not l.cancelled
                left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id),
            gap as (
                select 1 as place, course_id, 'ahead' as kind, lesson_id as item, on_date, null::bigint as person from given where ahead
                union all
                select 2, course_id, 'topic', lesson_id, on_date, null from given where not ahead and coalesce(topic, '') = ''
                union all
                select 3, course_id, 'attendance', lesson_id, on_date, null from given where not ahead and attendance_at is null
                union all
                select 4, g.course_id, 'control', g.lesson_id, g.on_date, null
                from given g
                join timetable.v_planned_topic p on p.school_id = g.school_id and p.topic_id = g.topic_id
                join journal.work_type w on w.school_id = p.school_id and w.code = p.work_code and w.control
                where not g.ahead and not exists (
                    select from journal.mark m where m.school_id = g.school_id and m.lesson_id = g.lesson_id)
                union all
                select 5, a.course_id, 'mark', u.pupil_id, null, u.pupil_id
                from asked a
                join lateral (select distinct v.pupil_id from people.v_group_pupil v
                              where v.school_id = a.school_id and v.group_id = a.group_id
                                and a.ends_on between v.since and coalesce(v.until, 'infinity')) u on a.marked
                where exists (select from given g where g.course_id = a.course_id) and not exists (
                    select from journal.period_mark m where m.school_id = a.school_id and m.course_id = a.course_id
                      and m.term_id = a.term_id and m.pupil_id = u.pupil_id and m.value is not null)
                  -- nobody owes a mark to the exempt and to those taught in the family; who has an individual journal is judged there
                  and not exists (
                    select from timetable.v_taught_apart x
                    where x.school_id = a.school_id and x.course_id = a.course_id and x.pupil_id = u.pupil_id and a.ends_on between x.since and x.until
                      and (x.kind in ('exempt', 'family') or exists (
                          select from timetable.v_own_course o
                          where o.school_id = a.school_id and o.pupil_id = u.pupil_id and o.subject_id = a.subject_id)))
                union all
                select 6, a.course_id, case when e.decided_at is null then 'permit-asked' else 'permit-open' end, e.id, null, e.person_id
                from asked a
                join journal.permit e on e.school_id = a.school_id and e.course_id = a.course_id and e.term_id = a.term_id
                 and (e.decided_at is null or e.granted and e.ended_at is null and e.until > :now)
                union all
                select 7, a.course_id, 'reopening', r.id, null, r.asked_by
                from asked a
                join journal.reopening r on r.school_id = a.school_id and r.course_id = a.course_id and r.term_id = a.term_id
                 and r.decided_at is null),
            numbered as (
                select g.*, coalesce(p.name, '') as name, count(*) over kinds as of,
                       row_number() over (kinds order by g.on_date, p.name collate "ru-x-icu", g.item) as nth
                from gap g
                left join people.v_person p on p.school_id = :school and p.person_id = g.person
                window kinds as (partition by g.course_id, g.kind))
            select n.course_id, n.kind, n.of, n.item, n.on_date, n.name
            from numbered n
            where n.nth <= :most
            order by n.course_id, n.place, n.kind, n.nth""";

    private final JdbcClient db;
    private final Clock clock;

    Gaps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param most so many of each kind are named; all are counted */
    Map<Long, List<Gap>> of(long school, long term, Collection<Long> courses, int most) {
        Map<Long, List<Gap>> found = new HashMap<>();
        if (courses.isEmpty()) return found;
        db.sql(GAPS)
                .param("school", school)
                .param("term", term)
                .param("courses", courses.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(row -> {
                    add(found.computeIfAbsent(row.getLong("course_id"), course -> new ArrayList<>()), row);
                });
        return found;
    }

    private static void add(List<Gap> gaps, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (gaps.isEmpty() || !gaps.getLast().kind().equals(kind))
            gaps.add(new Gap(kind, row.getInt("of"), new ArrayList<>()));
        gaps.getLast()
                .items()
                .add(new Gap.Item(
                        row.getLong("item"), row.getObject("on_date", LocalDate.class), row.getString("name")));
    }
}
