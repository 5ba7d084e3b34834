package eljur.results;

import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which mean on a mark is a five, a four, a three; what lies below the last is a two. The mean is compared as it is, not rounded
 * first: with 4.50 a five begins at 4.50, and 4.4999 is a four (rounding half up, as regulations call it).
 */
record Thresholds(BigDecimal five, BigDecimal four, BigDecimal three) {

    static Thresholds of(String five, String four, String three) {
        return new Thresholds(new BigDecimal(five), new BigDecimal(four), new BigDecimal(three));
    }

    MarkValue markOf(Mean mean) {
        if (mean.reaches(five)) return MarkValue.FIVE;
        if (mean.reaches(four)) return MarkValue.FOUR;
        return mean.reaches(three) ? MarkValue.THREE : MarkValue.TWO;
    }

    Stream<BigDecimal> all() {
        return Stream.of(five, four, three);
    }

    /** Where this mark begins; nothing begins below a two. */
    Optional<BigDecimal> from(MarkValue mark) {
        if (mark == MarkValue.FIVE) return Optional.of(five);
        if (mark == MarkValue.FOUR) return Optional.of(four);
        return mark == MarkValue.THREE ? Optional.of(three) : Optional.empty();
    }

    /** Where the next better mark begins. */
    Optional<BigDecimal> next(MarkValue mark) {
        if (mark == MarkValue.FOUR) return Optional.of(five);
        if (mark == MarkValue.THREE) return Optional.of(four);
        return mark == MarkValue.TWO ? Optional.of(three) : Optional.empty();
    }
}
