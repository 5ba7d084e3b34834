package eljur.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The final marks of one pupil, each with how it came about.
 *
 * @param error why nothing was kept, or null
 */
public record CertificateOfPupil(
        long classId,
        String className,
        int grade,
        long pupil,
        String name,
        boolean mayDecide,
        List<Line> lines,
        @Nullable String error) {

    /**
     * @param how the arithmetic of what stands, or of what is proposed
     * @param stands decided; null: nothing yet
     * @param typed into the field
     * @param seen version that stands
     */
    public record Line(
            long subject,
            String name,
            List<ResultPage.Counted> marks,
            String how,
            String act,
            ResultPage.@Nullable Sign proposed,
            String doubt,
            ResultPage.@Nullable Sign stands,
            String decision,
            String typed,
            String reason,
            int seen,
            String error) {}
}
