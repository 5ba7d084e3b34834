package eljur.diary;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The subjects of a child's term, each with its marks and absences in the order of their days. Courses are found by the child's
 * groups and marks by the works of these courses: what a term costs grows neither with the school nor with the years before it.
 */
@Component
class TermSubjects {

    private final JdbcClient db;

    TermSubjects(JdbcClient db) {
        this.db = db;
    }

    /** @param course one course only, or null for all */
    List<DiaryTerms.TermSubject> subjects(CurrentUser who, Children.Child child, long term, @Nullable Long course) {
        Map<Long, DiaryTerms.TermSubject> subjects = new LinkedHashMap<>();
        db.sql("""
                        with own as materialized (
                            select g.group_id, g.since, g.until from people.v_group_pupil g
                            where g.school_id = :school and g.pupil_id = :pupil),
                        courses as materialized (
                            select c.course_id, c.subject, coalesce(c.group_name, '') as group_name,
                                   (select nullif(max(coalesce(g.until, 'infinity')), 'infinity') from own g where g.group_id = c.group_id) as until,
                                   c.unmarked or c.kind in ('club', 'extracurricular') as unmarked, pm.value as period_mark,
                                   array(select concat_ws('|', b.kind, case when b.term_id is null then 'year' else '' end, b.value, coalesce(b.held_on::text, ''),
                                             b.confirmed_at is not null, b.origin, b.source)
                                         from carried.v_mark b
                                         where b.school_id = :school and b.pupil_id = :pupil and b.year_id = c.year_id and b.subject_id = c.subject_id
                                           and (b.term_id = t.term_id or b.term_id is null)
                                         order by b.kind desc, b.term_id, b.ordinal) as brought
                            from school.v_term t
                            join timetable.v_course c on c.school_id = t.school_id and c.year_id = t.year_id and c.scheme = t.scheme
                            left join journal.v_period_mark pm on pm.school_id = c.school_id and pm.course_id = c.course_id
                             and pm.term_id = t.term_id and pm.pupil_id = :pupil
                            where t.school_id = :school and t.term_id = :term
                              and (cast(:course as bigint) is null or c.course_id = :course)
                              and (coalesce(c.last_day, 'infinity') >= t.ends_on or c.last_day >= t.starts_on and exists (
                                  select from journal.v_recorded_course r where r.school_id = c.school_id and r.course_id = c.course_id))
                              and c.group_id = any (array(select group_id from own))
                              and (exists (
                                  select from own g
                                  where g.group_id = c.group_id and g.since <= t.ends_on and (g.until is null or g.until >= t.starts_on))
                                or exists (
                                  select from carried.v_mark b
                                  where b.school_id = :school and b.pupil_id = :pupil and b.year_id = c.year_id and b.subject_id = c.subject_id
                                    and b.term_id = t.term_id))),
                        corrected as materialized (
                            select k.lesson_id from journal.v_cell k
                            where k.school_id = :school and k.pupil_id = :pupil and k.corrected),
                        entries as materialized (
                            select m.course_id, m.held_on, m.work_id as place, m.ordinal, m.value, coalesce(nullif(m.work_title, ''), m.work_name) as what,
                                   m.comment, m.lesson_id, coalesce(m.lesson_id = any (array(select k.lesson_id from corrected k)), false) as corrected, null as absence, m.counted, m.debt_due
                            from courses c
                            join journal.v_mark m on m.school_id = :school and m.course_id = c.course_id and m.term_id = :term and m.pupil_id = :pupil
                            union all
                            select j.course_id, j.on_date, j.lesson_id, null, null, null, null, null, null, a.kind, null, null
                            from journal.v_absence a
                            join journal.v_lesson j on j.school_id = a.school_id and j.lesson_id = a.lesson_id and j.term_id = :term
                            where a.school_id = :school and a.pupil_id = :pupil and a.kind not in ('late', 'left'))
                        select c.course_id, c.subject, c.group_name, c.until, c.unmarked, c.period_mark, c.brought,
                               e.held_on, e.value, e.what, e.comment, e.lesson_id, e.corrected, e.absence, e.counted, e.debt_due
                        from courses c left join entries e on e.course_id = c.course_id
                        order by c.subject, c.until desc nulls first, c.course_id, e.held_on, e.place, e.ordinal""")
                .param("school", who.schoolId())
                .param("pupil", child.pupil())
                .param("term", term)
                .param("course", course, Types.BIGINT)
                .query(row -> {
                    take(row, subjects);
                });
        return List.copyOf(subjects.values());
    }

    private static void take(ResultSet row, Map<Long, DiaryTerms.TermSubject> subjects) throws SQLException {
        long course = row.getLong("course_id");
        var subject = subjects.get(course);
        if (subject == null) subjects.put(course, subject = subject(course, row));
        String absence = row.getString("absence");
        if (absence != null)
            subject.missed()
                    .add(new DiaryTerms.MissedLesson(
                            row.getObject("held_on", LocalDate.class), AbsenceKind.of(absence)));
        else if (row.getString("value") != null) subject.marks().add(mark(row));
    }

    private static DiaryTerms.TermSubject subject(long course, ResultSet row) throws SQLException {
        return new DiaryTerms.TermSubject(
                course,
                row.getString("subject"),
                row.getBoolean("unmarked"),
                new ArrayList<>(),
                new ArrayList<>(),
                row.getString("period_mark"),
                BroughtMark.of((String[]) row.getArray("brought").getArray()),
                row.getString("group_name"),
                row.getObject("until", LocalDate.class));
    }

    private static DiaryTerms.TermMark mark(ResultSet row) throws SQLException {
        return new DiaryTerms.TermMark(
                MarkValue.of(row.getString("value")),
                row.getObject("held_on", LocalDate.class),
                row.getString("what"),
                row.getString("comment"),
                row.getObject("lesson_id", Long.class),
                row.getBoolean("corrected"),
                GivenFor.of(row.getString("counted")),
                row.getObject("debt_due", LocalDate.class));
    }
}
