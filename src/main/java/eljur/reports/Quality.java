package eljur.reports;

import eljur.journal.MarkValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How those who are counted did in a subject. The denominator is all of them but the exempt («осв») and those without a mark; «н/а» stays in it. Who
 * left by the end of the period, has not come yet or learns in the family is not among those counted: that is for the caller to say
 * ({@link Counted}).
 *
 * <p>Source: the formulas by which Russian schools report, N = all − exempt − without a mark.
 */
record Quality(List<MarkValue> marks) {

    private static final int PASSING = 3;
    private static final int GOOD = 4;

    /** @param given of each pupil the mark of the period, ours or of another school, as it was set; null: none */
    static Quality of(Collection<@Nullable MarkValue> given) {
        return new Quality(given.stream()
                .filter(Objects::nonNull)
                .filter(mark -> mark.points() > 0 || mark == MarkValue.UNATTESTED)
                .toList());
    }

    int denominator() {
        return marks.size();
    }

    /** «Успеваемость», in whole per cent, half up; null where nobody has a mark. */
    @Nullable
    Integer passed() {
        return share(mark -> mark.points() >= PASSING);
    }

    /** «Качество знаний». */
    @Nullable
    Integer good() {
        return share(mark -> mark.points() >= GOOD);
    }

    private @Nullable Integer share(Predicate<MarkValue> such) {
        int of = denominator();
        int have = (int) marks.stream().filter(such).count();
        return of == 0 ? null : (have * 200 + of) / (of * 2);
    }

    /** Is a pupil of a class counted in a period that ends on this day. */
    enum Counted {
        YES,
        /** Gone by the end of the period. */
        LEFT,
        /** Came after it, with marks of another school. */
        CAME_LATER,
        /** «На семейном обучении»: a number of its own. */
        IN_FAMILY;

        static Counted of(ClassResults.PupilResults pupil, LocalDate end) {
            if (pupil.came() != null) return CAME_LATER;
            if (pupil.until() != null && pupil.until().isBefore(end)) return LEFT;
            return pupil.way() != null && pupil.way().kind().equals("family") ? IN_FAMILY : YES;
        }
    }
}
