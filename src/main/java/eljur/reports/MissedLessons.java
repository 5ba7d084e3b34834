package eljur.reports;

import eljur.people.StaffNames;
import eljur.timetable.OpenPlaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of missed and replaced lessons (ЖЗПУ), as it follows from the changes of the days. */
@Component
class MissedLessons {

    private final JdbcClient db;
    private final StaffNames names;
    private final OpenPlaces places;

    MissedLessons(JdbcClient db, StaffNames names, OpenPlaces places) {
        this.db = db;
        this.names = names;
        this.places = places;
    }

    /**
     * A line of the book.
     *
     * @param change substitute, join, replacement (another course's lesson was given), cancellation, open (nobody gave it)
     * @param givers who gives the hour; empty when nobody does
     * @param recorded whether something is recorded at the lesson: only then the hour was given, as in the sheet of hours
     */
    record Missed(
            LocalDate day,
            int ordinal,
            String teachers,
            String subject,
            String classes,
            String change,
            String code,
            String reason,
            String givers,
            @Nullable String givenSubject,
            boolean recorded) {}

    List<Missed> of(ReportedMonth of) {
        Map<Long, String> brief = names.brief(of.school());
        List<OpenPlaces.OpenPlace> open = open(of);
        return db.sql("""
                        with missed as (
                            select l.lesson_id, l.on_date, l.ordinal, l.course_id, d.change, d.reason_code, d.reason, d.person_id,
                                   o.course_id as other_course, o.substitute_id as other_substitute,
                                   exists (select from journal.v_lesson j where j.school_id = l.school_id and j.given_by is not null
                                             and j.lesson_id = case d.change when 'replacement' then o.lesson_id else l.lesson_id end)
                                     as recorded
                            from timetable.v_lesson_place l
                            join timetable.v_day_change d on d.school_id = l.school_id and d.lesson_id = l.lesson_id
                             and d.change in ('substitute', 'join', 'replacement', 'cancellation')
                            left join timetable.v_lesson o on o.school_id = d.school_id and o.lesson_id = d.other_lesson_id
                            where l.school_id = :school and l.on_date between :first and :last
                            union all
                            select l.lesson_id, l.on_date, l.ordinal, l.course_id, 'open', 'other', u.reason, null, null, null, false
                            from unnest(cast(:open as bigint[]), cast(:reasons as text[])) u (lesson_id, reason)
                            join timetable.v_lesson_place l on l.school_id = :school and l.lesson_id = u.lesson_id),
                        teachers as (
                            select m.lesson_id, m.course, array_agg(t.person_id order by p.short_name, t.person_id) as ids,
                                   string_agg(p.short_name, ', ' order by p.short_name) as names
                            from (select lesson_id, on_date, course_id as course from missed
                                  union select lesson_id, on_date, other_course from missed where other_course is not null) m
                            join timetable.v_course_teacher t on t.school_id = :school and t.course_id = m.course
                             and m.on_date between t.since and coalesce(t.until, 'infinity')
                            join people.v_person p on p.school_id = :school and p.person_id = t.person_id
                            group by m.lesson_id, m.course)
                        select m.on_date, m.ordinal, t.ids as teacher_ids, coalesce(t.names, '') as teachers, c.subject, m.change, m.reason_code, m.reason,
                               coalesce((select string_agg(k.name, ', ' order by k.grade, k.name) from people.v_group_class g
                                         join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                                         where g.school_id = :school and g.group_id = c.group_id), c.group_name) as classes,
                               case when s.person_id is null then o.ids else array[s.person_id] end as giver_ids, coalesce(s.short_name, o.names, '') as givers, coalesce(oc.subject, case when m.person_id is not null then c.subject end) as given_subject,
                               m.recorded
                        from missed m
                        join timetable.v_course c on c.school_id = :school and c.course_id = m.course_id
                        left join teachers t on t.lesson_id = m.lesson_id and t.course = m.course_id
                        left join timetable.v_course oc on oc.school_id = :school and oc.course_id = m.other_course
                        left join teachers o on o.lesson_id = m.lesson_id and o.course = m.other_course
                        left join people.v_person s on s.school_id = :school and s.person_id = coalesce(m.person_id, m.other_substitute)
                        where cast(:person as bigint) is null or :person = any(t.ids) or :person = s.person_id
                           or s.person_id is null and :person = any(o.ids)
                        order by m.on_date, m.ordinal, classes, m.lesson_id""")
                .param("school", of.school())
                .param("first", of.first())
                .param("last", of.last())
                .param("person", of.person(), Types.BIGINT)
                .param("open", open.stream().map(OpenPlaces.OpenPlace::lesson).toArray(Long[]::new))
                .param(
                        "reasons",
                        open.stream().map(OpenPlaces.OpenPlace::reason).toArray(String[]::new))
                .query((row, n) -> new Missed(
                        row.getObject("on_date", LocalDate.class),
                        row.getInt("ordinal"),
                        named(row, "teacher_ids", "teachers", brief),
                        row.getString("subject"),
                        row.getString("classes"),
                        row.getString("change"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        named(row, "giver_ids", "givers", brief),
                        row.getString("given_subject"),
                        row.getBoolean("recorded")))
                .list();
    }

    // A day that is not over can still bring somebody.
    private List<OpenPlaces.OpenPlace> open(ReportedMonth of) {
        LocalDate last = of.last().isBefore(of.today()) ? of.last() : of.today().minusDays(1);
        return last.isBefore(of.first()) ? List.of() : places.between(of.school(), of.first(), last);
    }

    // The paper is what teachers are paid by: namesakes stand in it apart.
    private static String named(ResultSet row, String ids, String plain, Map<Long, String> brief) throws SQLException {
        var array = row.getArray(ids);
        Long[] persons = array == null ? new Long[0] : (Long[]) array.getArray();
        String told = Arrays.stream(persons)
                .filter(one -> one != null && brief.containsKey(one))
                .map(one -> String.valueOf(brief.get(one)))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? row.getString(plain) : told;
    }
}
