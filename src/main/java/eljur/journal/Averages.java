package eljur.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Both means of a pupil's marks, each with its arithmetic: the plain one, and the one by weights where an act of the school gives them.
 *
 * @param shares what each mark that counts adds, in the order of the marks
 */
public record Averages(List<Share> shares) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * @param part 1; ½ where a work was written twice and both marks count as one
     * @param weight 1 where no act gives weights
     * @param converted the points are not what stands in the register
     */
    public record Share(int points, BigDecimal part, BigDecimal weight, boolean weighed, boolean converted) {}

    /** The order of the marks changes nothing but the order of the arithmetic. */
    public static Averages of(Collection<GivenFor> marks) {
        return new Averages(
                each(marks).stream().filter(share -> share.part().signum() > 0).toList());
    }

    /** What each of the marks adds, in their order; of one that does not count a part of nothing. */
    public static List<Share> each(Collection<GivenFor> marks) {
        Map<List<Long>, List<GivenFor>> attempts = new HashMap<>();
        for (var mark : marks)
            if (mark.points() > 0)
                attempts.computeIfAbsent(attempt(mark), one -> new ArrayList<>())
                        .add(mark);
        attempts.values().forEach(all -> all.sort(Comparator.comparingInt(GivenFor::ordinal)));
        List<Share> shares = new ArrayList<>();
        for (var mark : marks) {
            List<GivenFor> all = attempts.getOrDefault(attempt(mark), List.of());
            shares.add(share(mark, mark.points() == 0 ? BigDecimal.ZERO : part(mark, all)));
        }
        return shares;
    }

    /** Does an act give weights for any of them. */
    public boolean weighs() {
        return shares.stream().anyMatch(Share::weighed);
    }

    public Average plain() {
        return sum(Share::part);
    }

    /** A weight of nothing takes a mark out of this mean, and out of this one only. */
    public Average weighted() {
        return sum(share -> share.part().multiply(share.weight()));
    }

    /** «(5 + 4) / 2 = 4,50»; empty where nothing counts. */
    public String howPlain() {
        return how(plain(), Share::part);
    }

    /** «(5×2 + 4) / 3 = 4,67»; empty where nothing counts. */
    public String howWeighted() {
        return how(weighted(), share -> share.part().multiply(share.weight()));
    }

    /** Both, where an act gives weights, on a line each. */
    public String how() {
        return weighs() ? howPlain() + "\n" + howWeighted() : howPlain();
    }

    /** Is it more than the figures that stand in the register, summed and divided. */
    public boolean special() {
        return shares.stream()
                .anyMatch(one -> one.weighed() || one.converted() || one.part().compareTo(BigDecimal.ONE) != 0);
    }

    private static List<Long> attempt(GivenFor mark) {
        return List.of(mark.work(), (long) (mark.ordinal() - 1) % mark.rule().marks());
    }

    // Of what was judged again: the first mark and those of the retakes after it, in their order.
    private static BigDecimal part(GivenFor mark, List<GivenFor> all) {
        return switch (mark.rule().retake()) {
            case NONE, BOTH -> BigDecimal.ONE;
            case LAST -> only(mark.equals(all.getLast()));
            case BETTER -> only(mark.equals(better(all)));
            case MEAN ->
                all.size() == 1
                        ? BigDecimal.ONE
                        : mark.equals(all.getFirst()) || mark.equals(all.getLast()) ? HALF : BigDecimal.ZERO;
        };
    }

    private static GivenFor better(List<GivenFor> all) {
        GivenFor best = all.getFirst();
        for (var one : all) if (one.points() > best.points()) best = one;
        return best;
    }

    private static BigDecimal only(boolean it) {
        return it ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static Share share(GivenFor mark, BigDecimal part) {
        BigDecimal weight = mark.weighed() ? mark.rule().weight() : BigDecimal.ONE;
        return new Share(
                mark.points(), part, weight, mark.weighed(), mark.value().points() == 0);
    }

    private Average sum(Function<Share, BigDecimal> times) {
        BigDecimal sum = BigDecimal.ZERO, count = BigDecimal.ZERO;
        for (var share : shares) {
            sum = sum.add(times.apply(share).multiply(BigDecimal.valueOf(share.points())));
            count = count.add(times.apply(share));
        }
        return new Average(sum, count);
    }

    private String how(Average average, Function<Share, BigDecimal> times) {
        if (!average.exists()) return "";
        String terms = shares.stream()
                .map(share -> term(share, times.apply(share)))
                .filter(term -> !term.isEmpty())
                .collect(Collectors.joining(" + "));
        return "(" + terms + ") / " + said(average.count()) + " = " + average.printed();
    }

    private static String term(Share share, BigDecimal times) {
        if (times.signum() == 0) return "";
        return times.compareTo(BigDecimal.ONE) == 0
                ? String.valueOf(share.points())
                : share.points() + "×" + said(times);
    }

    private static String said(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
