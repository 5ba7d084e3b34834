package eljur.planner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft changes of the week in force, before it does.
 *
 * @param violations of norms; who would be in two places at once is said apart
 * @param outcome null when it cannot come into force: {@code error} says why
 */
public record ForcePage(
        long id,
        String starts,
        List<OfClass> classes,
        List<CheckPage.Rule> violations,
        @Nullable Outcome outcome,
        @Nullable String error) {

    public record OfClass(String name, List<String> lines) {}

    /**
     * @param clashes who or what would be in two places at once
     * @param seen mark of what is shown
     */
    public record Outcome(String counts, List<Day> kept, List<CheckPage.Rule> clashes, String seen) {}

    /** @param day whose substitutions are to be looked at; null where that is not one day */
    public record Day(String said, @Nullable String day) {}
}
