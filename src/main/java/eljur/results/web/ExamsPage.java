package eljur.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exam marks of a class in one subject.
 *
 * @param subject 0: there are none
 * @param days within which a result is entered
 * @param known day of the result, for the field
 * @param error why nothing was kept, or null
 */
public record ExamsPage(
        long id,
        String name,
        int grade,
        long subject,
        String subjectName,
        List<Tab> subjects,
        boolean mayRecord,
        int days,
        String known,
        List<Line> lines,
        @Nullable String error) {

    public record Tab(long id, String name, boolean shown) {}

    /**
     * @param known the day of the result, {@code entered} the day it was first written down
     * @param term in time or not, in words
     * @param seen version that stands
     */
    public record Line(
            long pupil,
            String name,
            ResultPage.@Nullable Sign stands,
            String known,
            String entered,
            String term,
            boolean late,
            String typed,
            String reason,
            int seen,
            String error) {}
}
