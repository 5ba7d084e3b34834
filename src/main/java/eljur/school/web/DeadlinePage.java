package eljur.school.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of the school: what holds, what held, what will.
 *
 * @param usual by field, what the rules call usual
 * @param typed what stands in the form
 */
public record DeadlinePage(
        List<Line> lines,
        Map<String, String> usual,
        boolean mayAdd,
        Map<String, String> typed,
        @Nullable String error) {

    /** @param holds it is the one of today */
    public record Line(
            String since,
            String lesson,
            String homework,
            int written,
            String edit,
            int slip,
            int period,
            String act,
            boolean holds,
            boolean replaced) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
