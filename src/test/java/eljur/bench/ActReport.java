package eljur.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The long acts as a table, and how they grow with the school: times are said, nothing is asserted. */
final class ActReport {

    private ActReport() {}

    static void say(Map<Integer, List<Act>> bySize) {
        line("%n| what | pupils | seconds | statements | rows |");
        line("|---|---|---|---|---|");
        bySize.forEach((size, acts) -> acts.forEach(act ->
                line("| %s | %d | %.2f | %d | %d |", act.name(), size, act.seconds(), act.statements(), act.rows())));
        List<Integer> sizes = new ArrayList<>(bySize.keySet());
        for (int n = 1; n < sizes.size(); n++)
            growth(sizes.get(n - 1), sizes.get(n), bySize.get(sizes.get(n - 1)), bySize.get(sizes.get(n)));
    }

    private static void growth(int small, int large, List<Act> before, List<Act> after) {
        line("%nFrom %d to %d pupils, %.1f times as many:%n", small, large, large / (double) small);
        line("| what | seconds, times | statements | rows |");
        line("|---|---|---|---|");
        for (int n = 0; n < before.size(); n++) {
            Act one = before.get(n), other = after.get(n);
            line(
                    "| %s | %.1f | %.1f | %.1f |",
                    one.name(),
                    other.seconds() / one.seconds(),
                    other.statements() / (double) one.statements(),
                    other.rows() / (double) Math.max(1, one.rows()));
        }
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }
}
