package eljur.rollover;

import eljur.access.CurrentUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the old year has open still, of the days since the journal is kept here. It keeps nobody from turning the year, and is never hidden. */
@Component
class Unfinished {

    private static final int SHOWN = 30;

    private final JdbcClient db;

    Unfinished(JdbcClient db) {
        this.db = db;
    }

    /** @param path of the page that mends it */
    record Line(String name, String path) {}

    /** @param total of which the lines are the first */
    record Open(int total, List<Line> lines) {}

    private record Found(String kind, int total, Line line) {}

    /** By kind, in the order in which one would mend them. */
    Map<String, Open> of(CurrentUser who, YearPair pair) {
        Map<String, List<Found>> kinds = new LinkedHashMap<>();
        for (Found one : found(who, pair))
            kinds.computeIfAbsent(one.kind(), any -> new java.util.ArrayList<>())
                    .add(one);
        Map<String, Open> open = new LinkedHashMap<>();
        kinds.forEach((kind, all) -> open.put(
                kind,
                new Open(all.getFirst().total(), all.stream().map(Found::line).toList())));
        return open;
    }

    private List<Found> found(CurrentUser who, YearPair pair) {
        return db.sql("""
                        with here as (select journal_since as day from school.v_school where school_id = :school),
                        course as materialized (
                            select c.* from timetable.v_course c where c.school_id = :school and c.year_id = :year),
                        found as (
                            select 1 as rank, 'lessons' as kind, c.name || ': ' || count(*) as name, '/registers/' || c.course_id as path, count(*) as n
                            from course c
                            join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id
                            where l.on_date < :today and l.on_date >= (select day from here) and not l.cancelled and not exists (
                                select from journal.v_lesson j where j.school_id = l.school_id and j.lesson_id = l.lesson_id)
                            group by c.name, c.course_id
                            union all
                            select 2, 'periods', c.name || ', ' || count(*), '/registers/' || c.course_id, 1
                            from course c
                            join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                             and t.ends_on >= (select day from here)
                            where c.kind = 'lesson' and not c.unmarked
                              and (c.last_day is null or exists (
                                select from journal.v_recorded_course r where r.school_id = c.school_id and r.course_id = c.course_id))
                              and not exists (
                                select from journal.v_period_closure k
                                where k.school_id = c.school_id and k.course_id = c.course_id and k.term_id = t.term_id)
                            group by c.name, c.course_id
                            union all
                            select 3, 'pupils', p.name, '/pupils/' || u.pupil_id, 1
                            from people.v_pupil u
                            join people.v_person p on p.school_id = u.school_id and p.person_id = u.pupil_id
                            where u.school_id = :school and not exists (
                                select from people.v_enrolment e where e.school_id = u.school_id and e.pupil_id = u.pupil_id
                                  and (e.until is null or e.until >= :today))
                              and not exists (
                                select from people.v_movement m where m.school_id = u.school_id and m.pupil_id = u.pupil_id
                                  and m.kind in ('leaving', 'graduation'))
                            union all
                            select 4, 'groups', g.name, '/groups/' || g.group_id, 1
                            from people.v_study_group g
                            where g.school_id = :school and g.year_id = :year and not g.whole and not exists (
                                select from people.v_group_member m
                                where m.school_id = g.school_id and m.group_id = g.group_id and m.until is null)),
                        numbered as (
                            select *, sum(n) over (partition by kind) as total, row_number() over (partition by kind order by name, path) as place
                            from found)
                        select kind, total, name, path from numbered where place <= :most order by rank, place""")
                .param("school", who.schoolId())
                .param("year", pair.from().id())
                .param("today", pair.today())
                .param("most", SHOWN)
                .query((row, n) -> new Found(
                        row.getString("kind"),
                        row.getInt("total"),
                        new Line(row.getString("name"), row.getString("path"))))
                .list();
    }
}
