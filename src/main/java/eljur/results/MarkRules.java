package eljur.results;

import eljur.platform.Rules;
import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * Which rule a result goes by. One for a subject stands before one for all subjects, one for fewer grades before one for more, and of
 * the like ones the latest; where the school has none, the one that the program brings along.
 */
final class MarkRules {

    private static final Comparator<MarkRule> MOST_TELLING = Comparator.comparing(
                    (MarkRule rule) -> rule.subject() == null)
            .thenComparing(rule -> rule.toGrade() - rule.fromGrade())
            .thenComparing(MarkRule::since, Comparator.reverseOrder())
            .thenComparing(rule -> rule.id() == null ? 0 : -rule.id());

    private final List<MarkRule> own;

    MarkRules(List<MarkRule> own) {
        this.own = List.copyOf(own);
    }

    /** @param day the last one of the period */
    MarkRule of(Scope scope, int grade, long subject, LocalDate day) {
        return own.stream()
                .filter(rule -> rule.fits(scope, grade, subject, day))
                .min(MOST_TELLING)
                .orElseGet(() -> usual(scope));
    }

    /** What most schools do: {@code rules/period-marks.properties}. */
    static MarkRule usual(Scope scope) {
        Properties said = Rules.read("period-marks");
        return new MarkRule(
                null,
                LocalDate.parse(said.getProperty("since")),
                scope,
                1,
                11,
                null,
                Thresholds.of(said.getProperty("five"), said.getProperty("four"), said.getProperty("three")),
                scope == Scope.YEAR ? 0 : Integer.parseInt(said.getProperty("fewest")),
                scope == Scope.YEAR ? 0 : Integer.parseInt(said.getProperty("fewest-half")),
                scope == Scope.YEAR ? 0 : Integer.parseInt(said.getProperty("absent-share")),
                new BigDecimal(said.getProperty("near")),
                Boolean.parseBoolean(said.getProperty("counts-brought")),
                "");
    }
}
