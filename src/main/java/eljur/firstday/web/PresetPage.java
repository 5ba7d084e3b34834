package eljur.firstday.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plain school to be made from a preset.
 *
 * @param sums lessons of a week by grade, beside the most that the norms allow
 * @param plan what would be made; null where nobody has asked yet
 */
public record PresetPage(
        String year,
        String since,
        Map<String, String> typed,
        List<Integer> grades,
        List<Row> rows,
        List<Sum> sums,
        @Nullable Plan plan,
        @Nullable String error) {

    public record Row(String area, String subject, List<String> hours) {}

    public record Sum(String hours, String most) {}

    /**
     * @param lines in words; none where everything is there
     * @param seen the mark of what was shown, sent back with the act
     */
    public record Plan(List<String> lines, String seen) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
