package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a term: classes by registers, and the school above them.
 *
 * @param across registers that belong to no class of this term
 */
public record ClosingOverview(
        long term,
        String termName,
        List<ClosingPage.Tab> tabs,
        ClosingPage.State state,
        List<Row> classes,
        List<ClosingPage.Register> across,
        ClosingPage.Acts acts,
        List<ClosingPage.Reopening> reopenings,
        Map<String, String> typed,
        @Nullable String error) {

    /** @param closed «14 из 18» */
    public record Row(
            long id, String name, ClosingPage.State state, String closed, List<ClosingPage.Register> registers) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
