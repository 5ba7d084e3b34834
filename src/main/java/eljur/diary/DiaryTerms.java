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

    record Term(long id, int ordinal, LocalDate startsOn) {}

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
        return db.sql(
                        "select term_id, ordinal, starts_on from school.v_term where school_id = ? and year_id = ? and scheme = ? order by ordinal")
                .params(who.schoolId(), child.year(), child.scheme())
                .query((row, n) -> new Term(
                        row.getLong("term_id"), row.getInt("ordinal"), row.getObject("starts_on", LocalDate.class)))
                .list();
    }
}
