package eljur.results;

import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pupil still needs for a better mark of the period: the fewest further marks, and of as many the lowest that are enough. Pure;
 * each further mark weighs as one.
 *
 * <p>Source: the school's own borders, as the marks of periods go by them.
 */
final class NeededMarks {

    /** More than these are no advice for what is left of a term. */
    static final int MOST = 10;

    private NeededMarks() {}

    /**
     * The best first; an empty list where the marks are enough already.
     *
     * @param goal five, four or three
     * @return nothing where it takes more than {@link #MOST}
     */
    static Optional<List<MarkValue>> of(Mean mean, Thresholds by, MarkValue goal) {
        BigDecimal border = by.from(goal).orElseThrow();
        if (mean.exists() && mean.reaches(border)) return Optional.of(List.of());
        for (int marks = 1; marks <= MOST; marks++) {
            int points = pointsFor(mean, border, marks);
            if (points <= marks * MarkValue.FIVE.points()) return Optional.of(evenly(points, marks));
        }
        return Optional.empty();
    }

    // So many points the further marks have to bring together.
    private static int pointsFor(Mean mean, BigDecimal border, int marks) {
        return border.multiply(mean.weight().add(BigDecimal.valueOf(marks)))
                .subtract(mean.sum())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static List<MarkValue> evenly(int points, int marks) {
        int asked = Math.max(points, marks * MarkValue.TWO.points());
        List<MarkValue> needed = new ArrayList<>();
        for (int n = 0; n < marks; n++)
            needed.add(MarkValue.of(String.valueOf(asked / marks + (n < asked % marks ? 1 : 0))));
        return needed;
    }
}
