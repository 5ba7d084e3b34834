package eljur.timetable.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form: what was typed, when it could not be saved, and why. */
public record Fields(Map<String, String> values, @Nullable String error) {

    public static Fields empty() {
        return new Fields(Map.of(), null);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String valueOr(String field, String usual) {
        return values.getOrDefault(field, usual);
    }

    public boolean is(String field, String value) {
        return value.equals(values.get(field));
    }
}
