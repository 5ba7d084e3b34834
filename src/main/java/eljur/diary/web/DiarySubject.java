package eljur.diary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a term: every mark, and how the average comes about.
 *
 * @param periodCorrected when the mark of the term was corrected and what it was, in words; null where it never was
 * @param weightsAct by which marks have weights; empty where they have none
 * @param period how the mark of the term came about; null where it was not given here
 * @param forecast what the marks come to so far; null where the mark of the term stands, or none are given
 */
public record DiarySubject(
        DiaryFrame frame,
        long term,
        String termName,
        DiaryTerm.Subject subject,
        List<String> figures,
        @Nullable Period period,
        @Nullable String periodCorrected,
        String weightsAct,
        @Nullable Forecast forecast) {

    /** @param needed for each better mark, what it still takes */
    public record Forecast(String now, List<String> needed, String rule) {}

    /** @param decisions who gave it, when and why, the latest first */
    public record Period(String how, String rule, List<String> decisions) {}
}
