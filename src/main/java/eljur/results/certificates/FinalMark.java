package eljur.results.certificates;

import eljur.journal.MarkValue;
import eljur.results.certificates.GivenMark.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The final mark of a subject, as the order proposes it. Sums are kept whole and compared exactly: from a half on the better mark, as
 * the order's «rules of mathematical rounding» have it.
 *
 * <p>Source: order No. 546 of 05.10.2020, {@code rules/certificate.properties}.
 *
 * @param value null where nothing can be proposed
 * @param from the marks that it is made of, words among them
 * @param sum and {@code count} of those that count
 * @param doubt why it is not to be taken over without a look; null: it may be
 */
record FinalMark(
        @Nullable MarkValue value,
        List<GivenMark> from,
        int sum,
        int count,
        @Nullable Doubt doubt) {

    /** Why somebody should look first. */
    enum Doubt {
        /** No mark at all. */
        NO_MARKS,
        /** The exam of this subject is asked for and has no mark yet. */
        NO_EXAM,
        /** The year has no number that could meet the exam's mark, or a word says that there is none. */
        NO_YEAR,
        /** Of a grade not all marks of half-years and of the year stand. */
        MISSING,
        /** With a two there is no certificate. */
        TWO
    }

    /** How the marks of several courses meet in one subject of the certificate. */
    enum Way {
        /** All of them and the exam's stand side by side. */
        ALIKE,
        /** They are rounded to one mark first. */
        ROUNDED;

        static Way of(String stored) {
            return stored.equals("rounded") ? ROUNDED : ALIKE;
        }
    }

    /**
     * Of grade 9: the mean of year and exam where an exam was taken, else the year.
     *
     * @param years the marks of the last year of the subject, several where it was taught as several
     * @param whole is the year judged in every course of the subject
     * @param examAsked the exam of this subject is everybody's
     */
    static FinalMark ofGradeNine(
            List<GivenMark> years, boolean whole, @Nullable GivenMark exam, boolean examAsked, Way way) {
        List<GivenMark> from = exam == null
                ? List.copyOf(years)
                : Stream.concat(years.stream(), Stream.of(exam)).toList();
        if (from.isEmpty()) return nothing(from, Doubt.NO_MARKS);
        if (!whole) return nothing(from, Doubt.NO_YEAR);
        if (years.stream().anyMatch(one -> one.value() == MarkValue.UNATTESTED)) return nothing(from, Doubt.NO_YEAR);
        if (exam != null && years.stream().noneMatch(GivenMark::counts)) return nothing(from, Doubt.NO_YEAR);
        if (exam == null && examAsked) return nothing(from, Doubt.NO_EXAM);
        if (exam == null || way == Way.ALIKE) return mean(from);
        int year = rounded(sum(years), count(years)) + exam.value().points();
        return judged(from, year, exam.counts() ? 2 : 1);
    }

    /**
     * Of grade 11: the mean of all marks of half-years and of years in grades 10 and 11.
     *
     * @param halves in a year
     * @param studied grades in which the pupil has the subject, as far as the plan says
     */
    static FinalMark ofGradeEleven(List<GivenMark> marks, int halves, List<Integer> studied) {
        List<GivenMark> from =
                marks.stream().filter(one -> one.kind() != Kind.EXAM).toList();
        if (from.isEmpty()) return nothing(from, Doubt.NO_MARKS);
        if (from.stream().anyMatch(one -> one.value() == MarkValue.UNATTESTED)) return nothing(from, Doubt.NO_YEAR);
        FinalMark mean = mean(from);
        boolean missing = Stream.concat(studied.stream(), from.stream().map(GivenMark::grade))
                .distinct()
                .anyMatch(grade -> !isWhole(from, grade, halves));
        return missing && mean.doubt() == null
                ? new FinalMark(mean.value(), from, mean.sum(), mean.count(), Doubt.MISSING)
                : mean;
    }

    boolean mayBeTakenOver() {
        return value != null && doubt == null;
    }

    private static boolean isWhole(List<GivenMark> marks, int grade, int halves) {
        long years = marks.stream()
                .filter(one -> one.grade() == grade && one.kind() == Kind.YEAR)
                .count();
        long given = marks.stream()
                .filter(one -> one.grade() == grade && one.kind() == Kind.HALF)
                .map(GivenMark::ordinal)
                .distinct()
                .count();
        return years > 0 && given >= halves;
    }

    private static FinalMark mean(List<GivenMark> from) {
        return count(from) == 0 ? word(from) : judged(from, sum(from), count(from));
    }

    private static FinalMark judged(List<GivenMark> from, int sum, int count) {
        MarkValue value = MarkValue.of(String.valueOf(Math.max(2, rounded(sum, count))));
        return new FinalMark(value, from, sum, count, value == MarkValue.TWO ? Doubt.TWO : null);
    }

    // Judged by words only: the last one that says how it ended; exempt is exempt.
    private static FinalMark word(List<GivenMark> from) {
        MarkValue last = from.stream()
                .max(Comparator.comparingInt(GivenMark::grade).thenComparing(one -> one.kind() == Kind.YEAR))
                .map(GivenMark::value)
                .orElseThrow();
        return new FinalMark(last, from, 0, 0, last == MarkValue.FAIL ? Doubt.TWO : null);
    }

    private static FinalMark nothing(List<GivenMark> from, Doubt doubt) {
        return new FinalMark(null, from, sum(from), count(from), doubt);
    }

    private static int sum(List<GivenMark> marks) {
        return marks.stream().mapToInt(one -> one.value().points()).sum();
    }

    private static int count(List<GivenMark> marks) {
        return (int) marks.stream().filter(GivenMark::counts).count();
    }

    /** Half up, in whole numbers. */
    private static int rounded(int sum, int count) {
        return count == 0 ? 0 : (2 * sum + count) / (2 * count);
    }
}
