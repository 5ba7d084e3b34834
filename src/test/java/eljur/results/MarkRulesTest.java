package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the rules of a school a result goes by. */
class MarkRulesTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 29);
    private static final long ALGEBRA = 9001, MUSIC = 9009;

    @Test
    void withoutOneOfItsOwnASchoolGoesByTheUsualOne() {
        assertThat(new MarkRules(List.of()).of(Scope.PERIOD, 7, ALGEBRA, END)).isEqualTo(MarkRules.usual(Scope.PERIOD));
        assertThat(new MarkRules(List.of(rule(1, "2026-09-01", 8, 11, null)))
                        .of(Scope.PERIOD, 7, ALGEBRA, END)
                        .id())
                .isNull();
    }

    @Test
    void aRuleForTheSubjectStandsBeforeOneForAllAndFewerGradesBeforeMore() {
        var rules = new MarkRules(List.of(
                rule(1, "2026-09-01", 1, 11, null),
                rule(2, "2026-09-01", 5, 9, null),
                rule(3, "2026-09-01", 1, 11, MUSIC)));
        assertThat(rules.of(Scope.PERIOD, 7, ALGEBRA, END).id()).isEqualTo(2);
        assertThat(rules.of(Scope.PERIOD, 10, ALGEBRA, END).id()).isEqualTo(1);
        assertThat(rules.of(Scope.PERIOD, 7, MUSIC, END).id()).isEqualTo(3);
    }

    @Test
    void aPeriodGoesByTheLatestRuleThatHeldOnItsLastDay() {
        var rules = new MarkRules(List.of(
                rule(1, "2025-09-01", 1, 11, null),
                rule(2, "2026-12-29", 1, 11, null),
                rule(3, "2026-12-30", 1, 11, null)));
        assertThat(rules.of(Scope.PERIOD, 7, ALGEBRA, END).id()).isEqualTo(2);
        assertThat(rules.of(Scope.PERIOD, 7, ALGEBRA, END.minusDays(1)).id()).isEqualTo(1);
        assertThat(rules.of(Scope.PERIOD, 7, ALGEBRA, END.plusDays(1)).id()).isEqualTo(3);
    }

    @Test
    void ofTwoOfOneDayTheOneEnteredLaterHolds() {
        var rules = new MarkRules(List.of(rule(1, "2026-09-01", 1, 11, null), rule(2, "2026-09-01", 1, 11, null)));
        assertThat(rules.of(Scope.PERIOD, 7, ALGEBRA, END).id()).isEqualTo(2);
    }

    @Test
    void theYearHasRulesOfItsOwn() {
        assertThat(new MarkRules(List.of(rule(1, "2026-09-01", 1, 11, null))).of(Scope.YEAR, 7, ALGEBRA, END))
                .isEqualTo(MarkRules.usual(Scope.YEAR));
    }

    private static MarkRule rule(long id, String since, int from, int to, @Nullable Long subject) {
        return new MarkRule(
                id,
                LocalDate.parse(since),
                Scope.PERIOD,
                from,
                to,
                subject,
                Thresholds.of("4.65", "3.60", "2.60"),
                3,
                5,
                50,
                new BigDecimal("0.13"),
                false,
                "Положение № 1");
    }
}
