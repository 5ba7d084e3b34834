package eljur.diary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term, subject by subject. */
public record DiaryTerm(DiaryFrame frame, String heading, List<TermLink> terms, List<Subject> subjects) {

    public record TermLink(long id, String name, boolean shown) {}

    /** @param sum of the figures, with count: the arithmetic of the average */
    public record Subject(
            long course,
            String name,
            List<Mark> marks,
            String average,
            int sum,
            int count,
            int missed,
            @Nullable String periodMark) {}

    public record Mark(
            String value,
            String cssClass,
            String day,
            String what,
            @Nullable String comment,
            @Nullable String corrected) {}
}
