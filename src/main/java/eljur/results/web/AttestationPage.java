package eljur.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks of the yearly attestation of a course.
 *
 * @param counts into the year, by the act; else it is shown only
 * @param act of the school, or empty
 * @param error why nothing was kept, or null
 */
public record AttestationPage(
        long course,
        String heading,
        boolean counts,
        String act,
        boolean mayRecord,
        List<Line> lines,
        @Nullable String error) {

    /** @param seen version that stands */
    public record Line(
            long pupil,
            String name,
            ResultPage.@Nullable Sign stands,
            String typed,
            String reason,
            int seen,
            String error) {}
}
