package eljur.reports;

import eljur.access.CurrentUser;
import eljur.journal.Average;
import eljur.journal.MarkValue;
import eljur.people.Departure;
import eljur.reports.ClassResults.PupilResults;
import eljur.reports.ClassResults.Result;
import eljur.reports.ClassResults.TaughtSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the pupils of a class stand at the end of a year: one mark in a subject, and the lessons missed in all periods. */
@Component
class YearResults {

    private final JdbcClient db;
    private final ClassResults results;

    YearResults(JdbcClient db, ClassResults results) {
        this.db = db;
        this.results = results;
    }

    /** Of the year all that were taught, of other columns those in which a mark stands. */
    List<TaughtSubject> subjects(CurrentUser who, SummarizedClass of, YearColumn column) {
        if (column == YearColumn.YEAR) return results.subjects(who, of);
        return db.sql("""
                        select s.subject_id, s.name from school.v_subject s
                        where s.school_id = :school and exists (
                            select from results.v_result_mark r
                            join people.v_enrolment e on e.school_id = r.school_id and e.pupil_id = r.pupil_id and e.class_id = :class
                            where r.school_id = s.school_id and r.subject_id = s.subject_id and r.year_id = :year and r.kind = :kind
                              and r.value is not null)
                        order by s.name collate "ru-x-icu", s.subject_id""")
                .param("school", who.schoolId())
                .param("class", of.id())
                .param("year", of.year())
                .param("kind", column.code())
                .query((row, n) -> new TaughtSubject(row.getLong("subject_id"), row.getString("name"), null))
                .list();
    }

    List<PupilResults> pupils(CurrentUser who, SummarizedClass of, SummarizedClass.Period year, YearColumn column) {
        return db.sql("""
                        with courses as (
                            select c.course_id, c.subject_id, o.course_id is not null as own
                            from timetable.v_course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            left join timetable.v_own_course o on o.school_id = c.school_id and o.course_id = c.course_id
                            where c.school_id = :school and c.year_id = :year and c.scheme = :scheme and c.kind = 'lesson' and g.class_id = :class),
                        -- The mark of the individual journal is the one of who is taught apart.
                        given as (
                            select m.pupil_id, c.subject_id, coalesce(max(m.value) filter (where c.own), max(m.value)) as value, bool_or(c.own) as carried
                            from journal.v_year_mark m join courses c on c.course_id = m.course_id
                            where :kind = 'year' and m.school_id = :school group by m.pupil_id, c.subject_id
                            union all
                            select r.pupil_id, r.subject_id, r.value, false from results.v_result_mark r
                            where r.school_id = :school and r.year_id = :year and r.kind = :kind and r.value is not null),
                        marks as (
                            select pupil_id, array_agg(subject_id) as subjects, array_agg(value) as marks, array_agg(carried) as carried from given group by pupil_id),
                        missed as (
                            select a.pupil_id, count(*) as lessons
                            from courses c
                            join journal.v_lesson l on l.school_id = :school and l.course_id = c.course_id
                            join journal.v_absence a on a.school_id = :school and a.lesson_id = l.lesson_id and a.kind not in ('late', 'left')
                            where not exists (select from timetable.v_taught_apart x
                                              where x.school_id = :school and x.course_id = c.course_id and x.pupil_id = a.pupil_id
                                                and l.on_date between x.since and x.until)
                            group by a.pupil_id)
                        select e.pupil_id, p.name, e.until, d.last_day, d.order_number, d.order_date, d.to_class,
                               k.subjects, k.marks, k.carried, coalesce(m.lessons, 0) as missed,
                               f.form, f.since as form_since, f.until as form_until, f.order_number as form_number, f.order_date as form_date
                        from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        left join people.v_departure d on d.school_id = e.school_id and d.pupil_id = e.pupil_id and d.last_day = e.until
                        left join marks k on k.pupil_id = e.pupil_id
                        left join missed m on m.pupil_id = e.pupil_id
                        left join people.v_study_form f on f.school_id = e.school_id and f.pupil_id = e.pupil_id and cast(:ends as date) between f.since and f.until
                        where e.school_id = :school and e.class_id = :class and e.since <= :ends and coalesce(e.until, 'infinity') >= :starts
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("class", of.id())
                .param("year", of.year())
                .param("scheme", of.scheme())
                .param("kind", column.code())
                .param("starts", year.startsOn())
                .param("ends", year.endsOn())
                .query((row, n) -> pupil(row))
                .list();
    }

    private static PupilResults pupil(ResultSet row) throws SQLException {
        return new PupilResults(
                row.getLong("pupil_id"),
                row.getString("name"),
                row.getObject("until", LocalDate.class),
                Departure.of(row),
                marks(row),
                Map.of(),
                null,
                ClassResults.way(row),
                row.getInt("missed"),
                null);
    }

    private static Map<Long, Result> marks(ResultSet row) throws SQLException {
        if (row.getArray("subjects") == null) return Map.of();
        Long[] subjects = (Long[]) row.getArray("subjects").getArray();
        String[] values = (String[]) row.getArray("marks").getArray();
        Boolean[] carried = (Boolean[]) row.getArray("carried").getArray();
        Map<Long, Result> marks = new HashMap<>();
        for (int i = 0; i < subjects.length; i++) {
            MarkValue mark = MarkValue.of(values[i]);
            marks.put(subjects[i], new Result(Average.of(List.of(mark)), mark, carried[i]));
        }
        return marks;
    }
}
