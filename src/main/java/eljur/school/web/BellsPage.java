package eljur.school.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param typed what was typed about a new rule or schedule when it could not be saved */
public record BellsPage(
        List<Schedule> schedules,
        List<Rule> rules,
        List<ChangePage.Choice> buildings,
        List<ChangePage.Choice> weekdays,
        Map<String, String> typed,
        @Nullable String error) {

    public record Schedule(long id, String name, List<String> slots) {}

    public record Rule(long id, String when, String bells) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
