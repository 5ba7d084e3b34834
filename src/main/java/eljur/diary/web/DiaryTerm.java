package eljur.diary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term, subject by subject.
 *
 * @param clubs and other extracurricular work
 * @param behaviour of the term, in words; empty where none was given
 */
public record DiaryTerm(
        DiaryFrame frame,
        String heading,
        List<TermLink> terms,
        List<Subject> subjects,
        List<Club> clubs,
        String behaviour) {

    /**
     * @param said how often the child was there, what was done
     * @param result in words; empty where none is given
     */
    public record Club(String name, String said, String result, boolean confirmed) {}

    public record TermLink(long id, String name, boolean shown) {}

    /**
     * @param unmarked no marks are given here
     * @param sum of the figures, with count: the arithmetic of the average
     * @param counts is there a mark that counts
     * @param how the arithmetic where it is more than sum and count say; empty otherwise
     * @param weighted the mean by weights, with its arithmetic; empty where no act gives any
     * @param rounded the average is not the quotient itself
     * @param brought from another school or from the former journal of this one, in no average
     * @param broughtHeading from which of both
     * @param missed day and reason of each lesson missed, in words
     */
    public record Subject(
            long course,
            String name,
            boolean unmarked,
            List<Mark> marks,
            String average,
            boolean rounded,
            String sum,
            String count,
            boolean counts,
            String how,
            String weighted,
            String howWeighted,
            List<String> missed,
            @Nullable String periodMark,
            String broughtHeading,
            List<Brought> brought) {

        /** Where they come from, said once. */
        public String broughtFrom() {
            return brought.isEmpty() ? "" : brought.getFirst().source();
        }

        public boolean broughtUnconfirmed() {
            return brought.stream().anyMatch(one -> !one.confirmed());
        }
    }

    /**
     * From another school, or from the former journal of this one.
     *
     * @param what it was for, in words
     */
    public record Brought(String value, String cssClass, String what, String source, boolean confirmed) {}

    public record Mark(
            String value,
            String cssClass,
            String day,
            String what,
            @Nullable String comment,
            @Nullable String corrected) {}
}
