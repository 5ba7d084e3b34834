package eljur.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A mean that is kept as what it was made of, so that no rounding stands between the marks and a threshold.
 *
 * @param sum of the points, each times its weight
 * @param weight of all that count; without weights their number
 */
record Mean(BigDecimal sum, BigDecimal weight) {

    static Mean of(List<CountedMark> marks) {
        BigDecimal sum = BigDecimal.ZERO, weight = BigDecimal.ZERO;
        for (var mark : marks)
            if (mark.value().points() > 0) {
                sum = sum.add(
                        mark.weight().multiply(BigDecimal.valueOf(mark.value().points())));
                weight = weight.add(mark.weight());
            }
        return new Mean(sum, weight);
    }

    boolean exists() {
        return weight.signum() > 0;
    }

    /** Exactly: sum ≥ border × weight. */
    boolean reaches(BigDecimal border) {
        return sum.compareTo(border.multiply(weight)) >= 0;
    }

    /** By how much it is below the border; rounded up to four digits, so that what is near is never called nearer. */
    BigDecimal below(BigDecimal border) {
        return border.multiply(weight).subtract(sum).divide(weight, 4, RoundingMode.CEILING);
    }

    /** «4,13»: two digits, cut and not rounded up, so that 4,4999 is never shown as the 4,50 that it is not. */
    String printed() {
        return exists()
                ? sum.divide(weight, 2, RoundingMode.DOWN).toPlainString().replace('.', ',')
                : "";
    }
}
