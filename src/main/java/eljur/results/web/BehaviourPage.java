package eljur.results.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Behaviour of a class in a period.
 *
 * @param scale with its act, in words; empty: behaviour is not judged in this period
 * @param choices of the scale, value and words, the best first
 * @param state what is to be known before one chooses, or empty
 * @param error why nothing was kept, or null
 */
public record BehaviourPage(
        long id,
        String name,
        long term,
        List<Tab> tabs,
        String scale,
        Map<String, String> choices,
        boolean mayRecord,
        String state,
        List<Line> lines,
        @Nullable String error) {

    public record Tab(long id, String name, boolean shown) {}

    /**
     * @param stands in words, or empty
     * @param chosen in the field
     * @param because why it was changed, or empty
     * @param seen version that stands
     */
    public record Line(
            long pupil, String name, String stands, String chosen, String reason, String because, int seen) {}

    public long given() {
        return lines.stream().filter(one -> !one.stands().isEmpty()).count();
    }
}
