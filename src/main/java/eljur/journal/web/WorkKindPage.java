package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work: the rules it has had, the latest first, and the form for the next.
 *
 * @param withdrawn not used any more
 */
public record WorkKindPage(long id, String name, boolean withdrawn, List<Line> rules, Form form) {

    /**
     * @param counted whether and how it counts, in words
     * @param days allowed for the result, in words; empty for none
     * @param since in words
     */
    public record Line(
            long id,
            String name,
            String shortName,
            boolean withdrawn,
            boolean control,
            String scale,
            String weight,
            String counted,
            String days,
            String since) {}

    /**
     * @param typed by the name of the field
     * @param errors the same
     * @param error why nothing was kept, or null
     * @param scales and {@code retakes}: to choose from, by what is sent
     */
    public record Form(
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable String error,
            Map<String, String> scales,
            Map<String, String> retakes) {

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public String wrong(String field) {
            return errors.getOrDefault(field, "");
        }

        public boolean is(String field) {
            return "yes".equals(typed.get(field));
        }
    }
}
