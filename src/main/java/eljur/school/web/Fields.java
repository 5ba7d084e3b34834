package eljur.school.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form: what was typed, when it could not be saved, and why.
 *
 * @param elsewhere where the thing lies that stands in the way, if it has a page
 */
public record Fields(
        Map<String, String> values,
        @Nullable String error,
        @Nullable String elsewhere) {

    public static Fields of(Map<String, String> values) {
        return new Fields(values, null, null);
    }

    public static Fields empty() {
        return of(Map.of());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value.equals(values.get(field));
    }
}
