package eljur.attendance.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a family announced of a child, and the form for the next. */
public record AnnouncedAbsences(
        long child,
        String name,
        List<Child> children,
        List<ReasonLine> lines,
        List<ClassWeek.Kind> kinds,
        Map<String, String> typed,
        @Nullable String error) {

    public record Child(long id, String name, String className) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
