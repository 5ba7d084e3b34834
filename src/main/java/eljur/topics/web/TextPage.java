package eljur.topics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as text: typed, tried, applied.
 *
 * @param trial null: nothing was tried yet
 */
public record TextPage(
        long course,
        String name,
        String version,
        String operation,
        String text,
        List<Source> sources,
        @Nullable Trial trial,
        @Nullable String error) {

    /** A course whose plan can be copied. */
    public record Source(long course, String name, String said) {}

    /** @param applicable nothing stands in the way, and there is something to do */
    public record Trial(String said, @Nullable String sum, boolean applicable, List<Line> lines, List<String> gone) {

        /** The lines that cannot be taken. */
        public List<Line> wrong() {
            return lines.stream().filter(line -> !line.problem().isEmpty()).toList();
        }

        public boolean proposes() {
            return lines.stream().anyMatch(Line::proposed);
        }
    }

    /** @param problem empty: it can be taken @param proposed the kind of work is taken from the title @param falls of a control work ahead */
    public record Line(
            int line,
            String number,
            String section,
            String title,
            int hours,
            String work,
            String homework,
            String state,
            String tone,
            String problem,
            boolean proposed,
            PlanPage.@Nullable Falls falls) {}
}
