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
            if (mark.points() > 0) {
                sum = sum.add(mark.weight().multiply(BigDecimal.valueOf(mark.points())));
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

    /** «4,13»: two digits as in the register; cut where rounding would show the border that is not reached, 4,4999 as 4,50. */
    String printed(Thresholds borders) {
        if (!exists()) return "";
        BigDecimal rounded = sum.divide(weight, 2, RoundingMode.HALF_UP);
        boolean tooMuch = borders.all().anyMatch(border -> rounded.compareTo(border) >= 0 && !reaches(border));
        BigDecimal shown = tooMuch ? sum.divide(weight, 2, RoundingMode.DOWN) : rounded;
        return shown.toPlainString().replace('.', ',');
    }
}
