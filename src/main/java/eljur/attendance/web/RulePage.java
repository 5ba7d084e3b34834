package eljur.attendance.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the school calls missed: the definitions so far, in words, and the form for the next. @param usual those that hold before the first */
public record RulePage(
        List<Line> lines,
        Line usual,
        boolean mayAdd,
        Map<String, String> typed,
        @Nullable String error) {

    public record Line(String since, String act, List<String> said) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
