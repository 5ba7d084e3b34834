package eljur.results.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the school's acts say about attestation, certificates and behaviour, the latest first, and the form for the next.
 *
 * @param activities of clubs and the like
 * @param kinds that may be set, with the ways of each
 * @param typed by the name of the field
 * @param error why nothing was kept, or null
 * @param subjects to choose from, by id
 */
public record SettingsPage(
        boolean activities,
        List<Line> lines,
        List<Kind> kinds,
        boolean mayAdd,
        Map<String, String> typed,
        @Nullable String error,
        Map<Long, String> subjects) {

    public String path() {
        return activities ? "/activity-settings" : "/result-settings";
    }

    /** @param ways the words of it that the form sends */
    public record Kind(String name, List<String> ways) {}

    /** @param withdrawn nothing goes by it any more */
    public record Line(
            long id,
            boolean withdrawn,
            String since,
            String kind,
            String grades,
            String subject,
            String said,
            String act) {}

    /** What was typed into a field of this kind's form. */
    public String value(Kind kind, String field, String otherwise) {
        return kind.name().equals(typed.get("kind")) ? typed.getOrDefault(field, otherwise) : otherwise;
    }

    public boolean isPart(Kind kind, long subject) {
        return List.of(value(kind, "parts", "").split(",", -1)).contains(String.valueOf(subject));
    }
}
