package eljur.results.certificates;

import eljur.journal.MarkValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All marks of half-years and years that the pupils of a class have, of this year and of earlier ones, and those they brought along. What
 * this school gave stands before what was brought. One statement, however many pupils and years.
 */
@Component
class GivenMarks {

    private final JdbcClient db;

    GivenMarks(JdbcClient db) {
        this.db = db;
    }

    /** By pupil, of the grades that the class's certificate looks at. */
    Map<Long, List<GivenMark>> of(long school, CertificateClass of, List<Long> pupils) {
        Map<Long, List<GivenMark>> given = new HashMap<>();
        db.sql("""
                        with given as (
                            select m.pupil_id, c.year_id, c.subject_id, 'year' as kind, 0 as ordinal, m.value, false as brought, m.recorded_at
                            from journal.v_year_mark m
                            join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id and c.kind = 'lesson'
                            where m.school_id = :school and m.pupil_id = any (:pupils)
                            union all
                            select m.pupil_id, t.year_id, c.subject_id, 'half', t.ordinal, m.value, false, m.recorded_at
                            from journal.v_period_mark m
                            join school.v_term t on t.school_id = m.school_id and t.term_id = m.term_id and t.scheme = 'half'
                            join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id and c.kind = 'lesson'
                            where m.school_id = :school and m.pupil_id = any (:pupils)
                            union all
                            select b.pupil_id, b.year_id, b.subject_id, case when b.term_id is null then 'year' else 'half' end,
                                   coalesce(t.ordinal, 0), b.value, true, b.recorded_at
                            from carried.v_mark b
                            left join school.v_term t on t.school_id = b.school_id and t.term_id = b.term_id
                            where b.school_id = :school and b.pupil_id = any (:pupils) and b.kind = 'period' and b.confirmed_at is not null
                              and (b.term_id is null or t.scheme = 'half'))
                        select distinct on (g.pupil_id, y.starts_on, g.subject_id, g.kind, g.ordinal)
                               g.pupil_id, g.subject_id, g.kind, g.ordinal, g.value, g.brought, y.name as year,
                               -- Who was elsewhere then was as many grades lower as years ago.
                               coalesce((select k.grade from people.v_enrolment e
                                         join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id and k.year_id = g.year_id
                                         where e.school_id = :school and e.pupil_id = g.pupil_id order by e.since desc limit 1),
                                        :grade - (extract(year from :year_start) - extract(year from y.starts_on))::int) as grade
                        from given g
                        join school.v_academic_year y on y.school_id = :school and y.year_id = g.year_id
                        where y.starts_on <= :year_start
                        order by g.pupil_id, y.starts_on, g.subject_id, g.kind, g.ordinal, g.brought, g.recorded_at desc""")
                .param("school", school)
                .param("pupils", pupils.toArray(Long[]::new))
                .param("grade", of.grade())
                .param("year_start", of.yearStart())
                .query(row -> {
                    GivenMark mark = mark(row);
                    if (CertificateOrder.looksAt(of.grade(), mark.grade()))
                        given.computeIfAbsent(row.getLong("pupil_id"), pupil -> new ArrayList<>())
                                .add(mark);
                });
        given.replaceAll((pupil, marks) -> ofLastTime(marks));
        return given;
    }

    /** Who was in a grade twice, has the marks of the last time. */
    static List<GivenMark> ofLastTime(List<GivenMark> marks) {
        Map<List<Object>, String> last = new LinkedHashMap<>();
        for (var mark : marks)
            last.merge(
                    List.of(mark.subject(), mark.grade()),
                    mark.year(),
                    (one, other) -> one.compareTo(other) < 0 ? other : one);
        return marks.stream()
                .filter(mark -> mark.year().equals(last.get(List.<Object>of(mark.subject(), mark.grade()))))
                .toList();
    }

    private static GivenMark mark(ResultSet row) throws SQLException {
        return new GivenMark(
                MarkValue.of(row.getString("value")),
                GivenMark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("grade"),
                row.getString("year"),
                row.getInt("ordinal"),
                row.getLong("subject_id"),
                row.getBoolean("brought"));
    }
}
