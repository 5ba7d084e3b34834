package eljur.diary;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of a child's year, and what a subject holds in one of them. */
@Component
class DiaryTerms {

    private final JdbcClient db;

    DiaryTerms(JdbcClient db) {
        this.db = db;
    }

    /** @param behaviour the mark of the term, as it is stored; null: none */
    record Term(
            long id,
            int ordinal,
            LocalDate startsOn,
            @Nullable String behaviour) {}

    record TermMark(
            MarkValue value,
            LocalDate day,
            String what,
            @Nullable String comment,
            @Nullable Long lesson,
            boolean corrected,
            GivenFor counted,
            @Nullable LocalDate due) {}

    record MissedLesson(LocalDate day, AbsenceKind kind) {}

    /**
     * @param unmarked no marks are given in this course
     * @param brought from another school, of this term and of the year
     * @param group the class, or the group
     * @param until the child's last day there, if it is known
     */
    record TermSubject(
            long course,
            String name,
            boolean unmarked,
            List<TermMark> marks,
            List<MissedLesson> missed,
            @Nullable String periodMark,
            List<BroughtMark> brought,
            String group,
            @Nullable LocalDate until) {

        TermSubject named(String other) {
            return new TermSubject(course, other, unmarked, marks, missed, periodMark, brought, group, until);
        }
    }

    List<Term> terms(CurrentUser who, Children.Child child) {
        return db.sql("""
                        select t.term_id, t.ordinal, t.starts_on, b.value as behaviour from school.v_term t
                        left join results.v_behaviour_mark b on b.school_id = t.school_id and b.pupil_id = ? and b.term_id = t.term_id
                        where t.school_id = ? and t.year_id = ? and t.scheme = ? order by t.ordinal""")
                .params(child.pupil(), who.schoolId(), child.year(), child.scheme())
                .query((row, n) -> new Term(
                        row.getLong("term_id"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("behaviour")))
                .list();
    }
}
