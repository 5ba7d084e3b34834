package eljur.school.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One schedule of bells in a form. */
public record BellPage(
        long id,
        int slots,
        Map<String, String> typed,
        Map<String, String> errors,
        ChangePage.@Nullable Outcome outcome) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
