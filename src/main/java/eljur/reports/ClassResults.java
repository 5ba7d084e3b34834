package eljur.reports;

import eljur.access.CurrentUser;
import eljur.journal.Average;
import eljur.journal.Averages;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import eljur.people.Departure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the pupils of a class did in a period, subject by subject: counted where the marks lie. */
@Component
class ClassResults {

    private final JdbcClient db;

    ClassResults(JdbcClient db) {
        this.db = db;
    }

    /** @param course the only one of the subject in this class, or null */
    record TaughtSubject(long id, String name, @Nullable Long course) {}

    /**
     * @param mark of the period, once it stands
     * @param carried it stands in the pupil's individual journal
     */
    record Result(Average average, @Nullable MarkValue mark, boolean carried) {}

    /**
     * Taught otherwise at the end of the period.
     *
     * @param kind home, individual, family
     */
    record Way(
            String kind,
            LocalDate since,
            LocalDate until,
            String orderNumber,
            @Nullable LocalDate orderDate) {}

    /**
     * @param until the last day in the class, or null
     * @param departure by which order it was the last, where one is known
     * @param ofSubject by the subject's id, where there is any
     * @param brought marks of the period from another school, confirmed, by the subject's id
     * @param came the first day in the class, where the period was over by then
     * @param way taught otherwise on the last day, or null
     * @param missed lessons of all subjects, but those the pupil is freed from
     * @param behaviour the mark of the period, as it is stored; null: none
     */
    record PupilResults(
            long id,
            String name,
            @Nullable LocalDate until,
            @Nullable Departure departure,
            Map<Long, Result> ofSubject,
            Map<Long, MarkValue> brought,
            @Nullable LocalDate came,
            @Nullable Way way,
            int missed,
            @Nullable String behaviour) {}

    /** Taught with marks to the class or to a part of it, in the period's scheme. */
    List<TaughtSubject> subjects(CurrentUser who, SummarizedClass of) {
        return db.sql("""
                        select c.subject_id, c.subject, min(c.course_id) filter (where o.course_id is null) as course, count(*) filter (where o.course_id is null) as courses
                        from timetable.v_course c
                        join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                        left join timetable.v_own_course o on o.school_id = c.school_id and o.course_id = c.course_id
                        where c.school_id = ? and c.year_id = ? and c.scheme = ? and c.kind = 'lesson' and g.class_id = ?
                          and (c.last_day is null or exists (
                              select from journal.v_recorded_course r where r.school_id = c.school_id and r.course_id = c.course_id))
                        group by c.subject_id, c.subject
                        order by c.subject collate "ru-x-icu", c.subject_id""")
                .params(who.schoolId(), of.year(), of.scheme(), of.id())
                .query((row, n) -> new TaughtSubject(
                        row.getLong("subject_id"),
                        row.getString("subject"),
                        row.getInt("courses") == 1 ? row.getLong("course") : null))
                .list();
    }

    List<PupilResults> pupils(CurrentUser who, SummarizedClass of, SummarizedClass.Period period) {
        return db.sql("""
                        with courses as (
                            select c.course_id, c.subject_id, o.course_id is not null as own
                            from timetable.v_course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            left join timetable.v_own_course o on o.school_id = c.school_id and o.course_id = c.course_id
                            where c.school_id = :school and c.year_id = :year and c.scheme = :scheme and c.kind = 'lesson' and g.class_id = :class),
                        points as (
                            select pupil_id, subject_id, sum(value::int) filter (where usual and value in ('1', '2', '3', '4', '5')) as sum,
                                   count(*) filter (where usual and value in ('1', '2', '3', '4', '5')) as count,
                                   string_agg(case when not usual then counted end, ' ') as special
                            from (select m.pupil_id, c.subject_id, m.value, m.counted,
                                         m.work_rule is null or m.work_rule ~ '[|]true[|][0-9][|](none|both)[|]false$' as usual
                                  from journal.v_mark m join courses c on c.course_id = m.course_id
                                  where m.school_id = :school and m.term_id = :term) m
                            group by pupil_id, subject_id),
                        -- A mark of the school's own former journal is one of ours; what stands in this journal goes before it.
                        former as (
                            select b.pupil_id, b.subject_id, b.value
                            from people.v_enrolment e
                            join carried.v_mark b on b.school_id = e.school_id and b.pupil_id = e.pupil_id and b.year_id = :year
                             and b.term_id = :term and b.kind = 'period' and b.origin = 'former-journal' and b.confirmed_at is not null
                            where e.school_id = :school and e.class_id = :class),
                        given as (
                            select pupil_id, subject_id, coalesce(max(value) filter (where here and own), max(value) filter (where here), max(value)) as value,
                                   coalesce(bool_or(own and value is not null), false) as carried
                            from (select m.pupil_id, c.subject_id, m.value, true as here, c.own
                                  from journal.v_period_mark m join courses c on c.course_id = m.course_id
                                  where m.school_id = :school and m.term_id = :term
                                  union all
                                  select pupil_id, subject_id, value, false, false from former) m
                            group by pupil_id, subject_id),
                        results as (
                            select pupil_id, array_agg(subject_id) as subjects, array_agg(coalesce(sum, 0)) as sums,
                                   array_agg(coalesce(count, 0)) as counts, array_agg(value) as marks, array_agg(coalesce(special, '')) as specials,
                                   array_agg(coalesce(carried, false)) as carried
                            from points full join given using (pupil_id, subject_id) group by pupil_id),
                        missed as (
                            select a.pupil_id, count(*) as lessons
                            from courses c
                            join journal.v_lesson l on l.school_id = :school and l.course_id = c.course_id and l.term_id = :term
                            join journal.v_absence a on a.school_id = :school and a.lesson_id = l.lesson_id and a.kind not in ('late', 'left')
                            where not exists (select from timetable.v_taught_apart x
                                              where x.school_id = :school and x.course_id = c.course_id and x.pupil_id = a.pupil_id
                                                and l.on_date between x.since and x.until)
                            group by a.pupil_id),
                        brought as (
                            select b.pupil_id, array_agg(b.subject_id) as subjects, array_agg(b.value) as marks
                            from people.v_enrolment e
                            join carried.v_mark b on b.school_id = e.school_id and b.pupil_id = e.pupil_id and b.year_id = :year
                             and b.term_id = :term and b.kind = 'period' and b.origin = 'transfer' and b.confirmed_at is not null
                            where e.school_id = :school and e.class_id = :class
                            group by b.pupil_id)
                        select e.pupil_id, p.name, e.until, d.last_day, d.order_number, d.order_date, d.to_class, r.subjects, r.sums, r.counts, r.marks, r.specials, r.carried, coalesce(m.lessons, 0) as missed,
                               b.subjects as brought_subjects, b.marks as brought_marks, case when e.since > :ends then e.since end as came, h.value as behaviour,
                               f.form, f.since as form_since, f.until as form_until, f.order_number as form_number, f.order_date as form_date
                        from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        left join people.v_departure d on d.school_id = e.school_id and d.pupil_id = e.pupil_id and d.last_day = e.until
                        left join results r on r.pupil_id = e.pupil_id
                        left join missed m on m.pupil_id = e.pupil_id
                        left join brought b on b.pupil_id = e.pupil_id
                        left join results.v_behaviour_mark h on h.school_id = e.school_id and h.pupil_id = e.pupil_id and h.term_id = :term
                        left join people.v_study_form f on f.school_id = e.school_id and f.pupil_id = e.pupil_id and cast(:ends as date) between f.since and f.until
                        where e.school_id = :school and e.class_id = :class
                          and (e.since <= :ends or b.pupil_id is not null) and coalesce(e.until, 'infinity') >= :starts
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("class", of.id())
                .param("year", of.year())
                .param("scheme", of.scheme())
                .param("term", period.id())
                .param("starts", period.startsOn())
                .param("ends", period.endsOn())
                .query((row, n) -> new PupilResults(
                        row.getLong("pupil_id"),
                        row.getString("name"),
                        row.getObject("until", LocalDate.class),
                        Departure.of(row),
                        results(row),
                        brought(row),
                        row.getObject("came", LocalDate.class),
                        way(row),
                        row.getInt("missed"),
                        row.getString("behaviour")))
                .list();
    }

    static @Nullable Way way(ResultSet row) throws SQLException {
        if (row.getString("form") == null) return null;
        return new Way(
                row.getString("form"),
                row.getObject("form_since", LocalDate.class),
                row.getObject("form_until", LocalDate.class),
                Objects.requireNonNullElse(row.getString("form_number"), ""),
                row.getObject("form_date", LocalDate.class));
    }

    private static Map<Long, MarkValue> brought(ResultSet row) throws SQLException {
        if (row.getArray("brought_subjects") == null) return Map.of();
        Long[] subjects = (Long[]) row.getArray("brought_subjects").getArray();
        String[] marks = (String[]) row.getArray("brought_marks").getArray();
        Map<Long, MarkValue> brought = new HashMap<>();
        for (int i = 0; i < subjects.length; i++) brought.put(subjects[i], MarkValue.of(marks[i]));
        return brought;
    }

    private static Map<Long, Result> results(ResultSet row) throws SQLException {
        if (row.getArray("subjects") == null) return Map.of();
        Long[] subjects = (Long[]) row.getArray("subjects").getArray();
        Long[] sums = (Long[]) row.getArray("sums").getArray();
        Long[] counts = (Long[]) row.getArray("counts").getArray();
        String[] marks = (String[]) row.getArray("marks").getArray();
        String[] specials = (String[]) row.getArray("specials").getArray();
        Boolean[] carried = (Boolean[]) row.getArray("carried").getArray();
        Map<Long, Result> results = new HashMap<>();
        for (int i = 0; i < subjects.length; i++)
            results.put(
                    subjects[i],
                    new Result(
                            new Average(sums[i].intValue(), counts[i].intValue()).and(special(specials[i])),
                            marks[i] == null ? null : MarkValue.of(marks[i]),
                            carried[i]));
        return results;
    }

    // What was written again, does not count, or is of a scale that is converted, is reckoned by the rules of its work.
    private static Average special(String counted) {
        if (counted.isEmpty()) return Average.NOTHING;
        return Averages.of(Stream.of(counted.split(" ")).map(GivenFor::of).toList())
                .plain();
    }
}
