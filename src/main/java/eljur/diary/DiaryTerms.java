package eljur.diary;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.MarkValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of a child's year, and the subjects of one of them with every mark. */
@Component
class DiaryTerms {

    private final JdbcClient db;

    DiaryTerms(JdbcClient db) {
        this.db = db;
    }

    record Term(long id, int ordinal, LocalDate startsOn) {}

    record TermMark(
            MarkValue value,
            LocalDate day,
            String what,
            @Nullable String comment,
            @Nullable Long lesson,
            boolean corrected) {}

    record MissedLesson(LocalDate day, AbsenceKind kind) {}

    /** @param unmarked no marks are given in this course */
    record TermSubject(
            long course,
            String name,
            boolean unmarked,
            List<TermMark> marks,
            List<MissedLesson> missed,
            @Nullable String periodMark) {}

    List<Term> terms(CurrentUser who, Children.Child child) {
        return db.sql(
                        "select term_id, ordinal, starts_on from school.v_term where school_id = ? and year_id = ? and scheme = ? order by ordinal")
                .params(who.schoolId(), child.year(), child.scheme())
                .query((row, n) -> new Term(
                        row.getLong("term_id"), row.getInt("ordinal"), row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    /** @param course one course only, or null for all */
    List<TermSubject> subjects(CurrentUser who, Children.Child child, long term, @Nullable Long course) {
        return db.sql("""
                        select c.course_id, c.subject, c.unmarked or c.kind in ('club', 'extracurricular') as unmarked, m.vals, m.days, m.works, m.comments, m.lessons, m.corrected, pm.value as period_mark,
                               missed.missed_days, missed.missed_kinds
                        from school.v_term t
                        join timetable.v_course c on c.school_id = t.school_id and c.year_id = t.year_id and c.scheme = t.scheme
                        left join journal.v_period_mark pm on pm.school_id = c.school_id and pm.course_id = c.course_id
                         and pm.term_id = t.term_id and pm.pupil_id = :pupil
                        left join lateral (
                            select array_agg(m.value order by m.held_on, m.work_id, m.ordinal) as vals,
                                   array_agg(m.held_on order by m.held_on, m.work_id, m.ordinal) as days,
                                   array_agg(coalesce(nullif(m.work_title, ''), m.work_name) order by m.held_on, m.work_id, m.ordinal) as works,
                                   array_agg(m.comment order by m.held_on, m.work_id, m.ordinal) as comments,
                                   array_agg(m.lesson_id order by m.held_on, m.work_id, m.ordinal) as lessons,
                                   array_agg(coalesce(k.corrected, false) order by m.held_on, m.work_id, m.ordinal) as corrected
                            from journal.v_mark m
                            left join journal.v_cell k on k.school_id = m.school_id and k.lesson_id = m.lesson_id and k.pupil_id = m.pupil_id
                            where m.school_id = c.school_id and m.course_id = c.course_id and m.term_id = t.term_id and m.pupil_id = :pupil) m on true
                        left join lateral (
                            select array_agg(j.on_date order by j.on_date, j.lesson_id) as missed_days,
                                   array_agg(a.kind order by j.on_date, j.lesson_id) as missed_kinds
                            from journal.v_absence a
                            join journal.v_lesson j on j.school_id = a.school_id and j.lesson_id = a.lesson_id
                            where a.school_id = c.school_id and a.pupil_id = :pupil and j.course_id = c.course_id
                              and j.term_id = t.term_id and a.kind <> 'late') missed on true
                        where t.school_id = :school and t.term_id = :term
                          and (cast(:course as bigint) is null or c.course_id = :course)
                          and exists (select from people.v_group_pupil g
                                      where g.school_id = c.school_id and g.group_id = c.group_id and g.pupil_id = :pupil
                                        and g.since <= t.ends_on and (g.until is null or g.until >= t.starts_on))
                        order by c.subject, c.course_id""")
                .param("school", who.schoolId())
                .param("pupil", child.pupil())
                .param("term", term)
                .param("course", course, java.sql.Types.BIGINT)
                .query((row, n) -> new TermSubject(
                        row.getLong("course_id"),
                        row.getString("subject"),
                        row.getBoolean("unmarked"),
                        marks(row),
                        missed(row),
                        row.getString("period_mark")))
                .list();
    }

    private static List<MissedLesson> missed(ResultSet row) throws SQLException {
        java.sql.Date[] days = DiaryLessons.array(row, "missed_days", new java.sql.Date[0]);
        String[] kinds = DiaryLessons.array(row, "missed_kinds", new String[0]);
        List<MissedLesson> missed = new ArrayList<>();
        for (int i = 0; i < days.length; i++)
            missed.add(new MissedLesson(days[i].toLocalDate(), AbsenceKind.of(kinds[i])));
        return missed;
    }

    private static List<TermMark> marks(ResultSet row) throws SQLException {
        String[] none = new String[0];
        String[] values = DiaryLessons.array(row, "vals", none),
                works = DiaryLessons.array(row, "works", none),
                comments = DiaryLessons.array(row, "comments", none);
        java.sql.Date[] days = DiaryLessons.array(row, "days", new java.sql.Date[0]);
        Long[] lessons = DiaryLessons.array(row, "lessons", new Long[0]);
        Boolean[] corrected = DiaryLessons.array(row, "corrected", new Boolean[0]);
        List<TermMark> marks = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            marks.add(new TermMark(
                    MarkValue.of(values[i]), days[i].toLocalDate(), works[i], comments[i], lessons[i], corrected[i]));
        return marks;
    }
}
