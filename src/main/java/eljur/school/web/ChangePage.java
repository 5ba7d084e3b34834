package eljur.school.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a day that is otherwise, with what was typed; with the outcome where it was tried. */
public record ChangePage(
        long year,
        String yearName,
        String earliest,
        String latest,
        Map<String, String> typed,
        Map<String, String> errors,
        List<Choice> kinds,
        List<Choice> weekdays,
        List<Choice> bells,
        List<Choice> classes,
        @Nullable Outcome outcome) {

    public record Choice(String value, String name, boolean chosen) {}

    /**
     * @param counts in words, one line each
     * @param kept lessons that stay because something is recorded at them, or arranged
     * @param seen a mark of what was shown, sent back with the act
     */
    public record Outcome(List<String> counts, List<String> kept, String seen) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
