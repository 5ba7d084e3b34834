package eljur.planner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week held against the norms.
 *
 * @param draft null: the week in force
 * @param any there are lessons
 */
public record CheckPage(
        String heading, String day, @Nullable Long draft, boolean any, List<Rule> violations, List<Rule> advice) {

    /** @param source where the norm stands */
    public record Rule(String name, String source, List<Line> lines) {

        public int count() {
            return lines.size();
        }
    }

    /** @param ofClass whose timetable mends it; 0 when it is of no class */
    public record Line(boolean violation, String rule, String whose, long ofClass, String said) {}

    public int violationCount() {
        return violations.stream().mapToInt(Rule::count).sum();
    }

    public int adviceCount() {
        return advice.stream().mapToInt(Rule::count).sum();
    }
}
