package eljur.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the school, as its act says it: by which borders, from how many marks, and from which share of missed lessons nobody can
 * be judged. It is never changed; another one begins on a later day.
 *
 * @param id null: the rule that the program brings along, until the school has its own
 * @param since the first day; a period goes by the rule of its last day
 * @param scope for which results
 * @param fromGrade and {@code toGrade}: for which grades
 * @param subject only for this one; null: for all
 * @param fewest marks from which a quarter or trimester is judged; 0: any number
 * @param fewestHalf the same of half a year
 * @param absentShare per cent of the lessons missed from which «н/а» is proposed; 0: never
 * @param near how little below a border is to be looked at by the teacher
 * @param countsBrought marks brought along from another school in a running period count as our own
 * @param act the school's act, with number and date
 * @param weighs by the weights that the school's act gives
 */
record MarkRule(
        @Nullable Long id,
        LocalDate since,
        Scope scope,
        int fromGrade,
        int toGrade,
        @Nullable Long subject,
        Thresholds thresholds,
        int fewest,
        int fewestHalf,
        int absentShare,
        BigDecimal near,
        boolean countsBrought,
        String act,
        @Nullable Boolean weighs) {

    // What was derived before there were weights was derived without.
    MarkRule {
        weighs = weighs != null && weighs;
    }

    MarkRule(
            @Nullable Long id,
            LocalDate since,
            Scope scope,
            int fromGrade,
            int toGrade,
            @Nullable Long subject,
            Thresholds thresholds,
            int fewest,
            int fewestHalf,
            int absentShare,
            BigDecimal near,
            boolean countsBrought,
            String act) {
        this(
                id,
                since,
                scope,
                fromGrade,
                toGrade,
                subject,
                thresholds,
                fewest,
                fewestHalf,
                absentShare,
                near,
                countsBrought,
                act,
                false);
    }

    /** What a rule is for. */
    enum Scope {
        PERIOD,
        YEAR;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Scope of(String stored) {
            return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean fits(Scope asked, int grade, long ofSubject, LocalDate day) {
        return scope == asked
                && grade >= fromGrade
                && grade <= toGrade
                && (subject == null || subject == ofSubject)
                && !since.isAfter(day);
    }

    MarkRule numbered(@Nullable Long number) {
        return new MarkRule(
                number,
                since,
                scope,
                fromGrade,
                toGrade,
                subject,
                thresholds,
                fewest,
                fewestHalf,
                absentShare,
                near,
                countsBrought,
                act,
                weighs);
    }

    int fewestOf(String scheme) {
        return scheme.equals("half") ? fewestHalf : fewest;
    }
}
