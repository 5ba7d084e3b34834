package eljur.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * A mean kept as what it is made of. Words and debts do not count.
 *
 * @param sum of the points, each times its weight
 * @param count of the marks that count; of a weighted mean the sum of the weights
 */
public record Average(BigDecimal sum, BigDecimal count) {

    public static final Average NOTHING = new Average(0, 0);

    public Average(int sum, int count) {
        this(BigDecimal.valueOf(sum), BigDecimal.valueOf(count));
    }

    /** The plain mean of marks of which nothing but their value is known. */
    public static Average of(Collection<MarkValue> marks) {
        int sum = 0, count = 0;
        for (var mark : marks) {
            sum += mark.points();
            if (mark.points() > 0) count++;
        }
        return new Average(sum, count);
    }

    public Average and(Average other) {
        return new Average(sum.add(other.sum), count.add(other.count));
    }

    public boolean exists() {
        return count.signum() > 0;
    }

    /** Two digits, rounded half up; nothing when there is no mark. */
    public Optional<BigDecimal> value() {
        return exists() ? Optional.of(sum.divide(count, 2, RoundingMode.HALF_UP)) : Optional.empty();
    }

    /** Is what is printed not the quotient itself. */
    public boolean rounded() {
        return value().map(value -> value.multiply(count).compareTo(sum) != 0).orElse(false);
    }

    /** «4,25», or an empty text. */
    public String printed() {
        return value().map(value -> value.toPlainString().replace('.', ',')).orElse("");
    }
}
