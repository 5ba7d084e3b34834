package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a term: classes by registers, and the school above them.
 *
 * @param loud the term is over: what is not ready is named at once
 * @param activities clubs, electives and extracurricular work; null where there are none
 * @param across registers of lessons that belong to no class of this term
 */
public record ClosingOverview(
        long term,
        String termName,
        List<ClosingPage.Tab> tabs,
        ClosingPage.State state,
        boolean loud,
        List<Row> classes,
        @Nullable Row activities,
        List<ClosingPage.Register> across,
        ClosingPage.Acts acts,
        List<ClosingPage.Reopening> reopenings,
        Map<String, String> typed,
        @Nullable String error) {

    /**
     * @param path of the page of this link
     * @param closed «14 из 18»
     * @param open «ещё открыты 4 журнала»
     * @param registers those that are open
     */
    public record Row(
            String path,
            String name,
            ClosingPage.State state,
            String closed,
            String open,
            List<ClosingPage.Register> registers) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
