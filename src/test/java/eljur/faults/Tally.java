package eljur.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the cycles of one kind came to, or of all kinds.
 *
 * @param ready seconds from the fault to the first save that was acknowledged after it, in the order of the cycles
 */
record Tally(String name, List<Double> ready, List<Verdict> verdicts) {

    private static final String LINE = "%-9s %6s %12s %8s %8s %6s %7s %6s %6s %7s %6s%n";

    static String head() {
        return LINE.formatted(
                "kind",
                "cycles",
                "acknowledged",
                "refused",
                "resolved",
                "lost",
                "doubled",
                "forks",
                "other",
                "median",
                "max");
    }

    static Tally total(List<Tally> tallies) {
        var all = new Tally("total", new ArrayList<>(), new ArrayList<>());
        for (Tally one : tallies) {
            all.ready.addAll(one.ready);
            all.verdicts.addAll(one.verdicts);
        }
        return all;
    }

    String line() {
        int lost = flaws(Flaw.LOST), doubled = flaws(Flaw.DOUBLED), forks = flaws(Flaw.FORKED);
        int all = verdicts.stream().mapToInt(Tally::all).sum();
        return LINE.formatted(
                name,
                ready.size(),
                verdicts.stream().mapToInt(Verdict::acknowledged).sum(),
                verdicts.stream().mapToInt(Verdict::refused).sum(),
                resolved(),
                lost,
                doubled,
                forks,
                all - lost - doubled - forks,
                seconds(0.5),
                seconds(1));
    }

    boolean clean() {
        return verdicts.stream().allMatch(Verdict::clean);
    }

    int resolved() {
        return verdicts.stream().mapToInt(Verdict::resolved).sum();
    }

    private int flaws(Flaw flaw) {
        return verdicts.stream().mapToInt(verdict -> verdict.flaws(flaw)).sum();
    }

    private static int all(Verdict verdict) {
        int all = 0;
        for (Flaw flaw : Flaw.values()) all += verdict.flaws(flaw);
        return all;
    }

    private String seconds(double share) {
        if (ready.isEmpty()) return "-";
        List<Double> sorted = new ArrayList<>(ready);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT, "%.1f s", sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())));
    }
}
