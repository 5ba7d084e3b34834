package eljur.topics.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who leads those who teach a subject. */
public record LeadersPage(
        List<Leader> leaders,
        List<Choice> staff,
        List<Choice> subjects,
        Map<String, String> typed,
        boolean mayChange,
        @Nullable String error) {

    public record Leader(long id, String subject, String name, String days, boolean over) {}

    public record Choice(String value, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
