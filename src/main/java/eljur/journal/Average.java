package eljur.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * The arithmetic mean of the marks of a period, with its arithmetic. Words and debts do not count.
 *
 * @param sum of the points
 * @param count of the marks that count
 */
public record Average(int sum, int count) {

    public static Average of(Collection<MarkValue> marks) {
        int sum = 0, count = 0;
        for (var mark : marks) {
            sum += Math.max(0, mark.points());
            if (mark.points() > 0) count++;
        }
        return new Average(sum, count);
    }

    /** Two digits, rounded half up; nothing when there is no mark. */
    public Optional<BigDecimal> value() {
        if (count == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    /** «4,25», or an empty text. */
    public String printed() {
        return value().map(value -> value.toPlainString().replace('.', ',')).orElse("");
    }
}
