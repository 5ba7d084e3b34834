package eljur.results.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the school, the latest first, and the form for the next one.
 *
 * @param usual what the program goes by where no rule of the school fits
 * @param typed by the name of the field
 * @param errors the same
 * @param error why nothing was kept, or null
 * @param subjects to choose from, by id
 */
public record RulesPage(
        List<Line> lines,
        String usual,
        boolean mayAdd,
        Map<String, String> typed,
        Map<String, String> errors,
        @Nullable String error,
        Map<Long, String> subjects) {

    /** @param withdrawn nothing goes by it any more */
    public record Line(
            long id,
            boolean withdrawn,
            String since,
            String scope,
            String grades,
            String subject,
            String said,
            String act) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String wrong(String field) {
        return errors.getOrDefault(field, "");
    }
}
