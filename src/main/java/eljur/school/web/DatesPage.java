package eljur.school.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates of a year in a form. */
public record DatesPage(
        long year,
        String yearName,
        List<Scheme> schemes,
        int holidays,
        Map<String, String> typed,
        Map<String, String> errors,
        ChangePage.@Nullable Outcome outcome) {

    /** @param open whether the school uses it, so that its rows stand open */
    public record Scheme(String name, boolean open, List<Row> rows) {}

    public record Row(String field, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
