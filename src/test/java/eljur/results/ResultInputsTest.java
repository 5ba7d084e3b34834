package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts of what a result is made of. */
class ResultInputsTest {

    /** The worked example that is copied with a slip in it: 5 of weight 3, 5 of weight 1, 4 of weight 5 make 4.44 and not 4.33. */
    @Test
    void weightsAreCountedExactly() {
        Mean mean = Mean.of(List.of(mark("5", 3), mark("5", 1), mark("4", 5)));
        assertThat(mean).isEqualTo(new Mean(BigDecimal.valueOf(40), BigDecimal.valueOf(9)));
        assertThat(mean.printed(MarkRules.usual(Scope.PERIOD).thresholds())).isEqualTo("4,44");
    }

    @Test
    void whatHasNoWeightChangesNothing() {
        Random dice = new Random(4);
        for (int n = 0; n < 300; n++) {
            List<CountedMark> marks = new ArrayList<>(dice.ints(1 + dice.nextInt(9), 2, 6)
                    .mapToObj(one -> mark(String.valueOf(one), 1))
                    .toList());
            var before = new ResultInputs(List.copyOf(marks), 0, 0);
            ResultInputs after = before.with(mark("2", 0));
            assertThat(after.marks()).hasSize(marks.size() + 1);
            assertThat(after.counted()).isEqualTo(before.counted());
            assertThat(Mean.of(after.marks())).isEqualTo(Mean.of(before.marks()));
            MarkRule rule = MarkRules.usual(Scope.PERIOD);
            assertThat(Proposal.of(rule, 3, after)).isEqualTo(Proposal.of(rule, 3, before));
            Collections.shuffle(marks, dice);
            assertThat(Proposal.of(rule, 3, new ResultInputs(marks, 0, 0))).isEqualTo(Proposal.of(rule, 3, before));
        }
    }

    @Test
    void aMarkOfAnotherSchoolCountsAsTheRuleSays() {
        var brought = new CountedMark(MarkValue.TWO, "Лесная СОШ", null, BigDecimal.ONE, true);
        ResultInputs inputs = new ResultInputs(List.of(mark("5", 1)), 0, 0).with(brought);
        assertThat(inputs.by(rule(false)).counted()).isEqualTo(1);
        assertThat(inputs.by(rule(true)).counted()).isEqualTo(2);
        assertThat(inputs.by(rule(true)).marks()).contains(brought);
    }

    @Test
    void wordsAreGivenAndNotCountedAndExemptIsNeither() {
        var inputs = new ResultInputs(
                List.of(mark("pass", 1), mark("exempt", 1), mark("unattested", 1), mark("debt", 1), mark("4", 1)),
                0,
                0);
        assertThat(inputs.given()).isEqualTo(2);
        assertThat(inputs.counted()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} of {1}, share {2}: {3}")
    @CsvSource({"10, 20, 50, false", "11, 20, 50, true", "11, 20, 0, false", "1, 0, 50, false", "1, 1, 99, true"})
    void theShareOfLessonsMissedIsAbove(int missed, int lessons, int share, boolean more) {
        assertThat(new ResultInputs(List.of(), lessons, missed).missedMoreThan(share))
                .isEqualTo(more);
    }

    @Test
    void aRuleIsForItsGradesAndTheYearAsksForNoNumberOfMarks() {
        MarkRule rule = rule(false);
        assertThat(rule.fits(Scope.PERIOD, 5, 1, rule.since())).isTrue();
        assertThat(rule.fits(Scope.PERIOD, 9, 1, rule.since())).isTrue();
        assertThat(rule.fits(Scope.PERIOD, 4, 1, rule.since())).isFalse();
        assertThat(rule.fits(Scope.PERIOD, 10, 1, rule.since())).isFalse();
        assertThat(List.of(rule.fewestOf("quarter"), rule.fewestOf("half"))).containsExactly(3, 5);
        MarkRule year = MarkRules.usual(Scope.YEAR), period = MarkRules.usual(Scope.PERIOD);
        assertThat(List.of(year.fewest(), year.fewestHalf(), year.absentShare()))
                .containsExactly(0, 0, 0);
        assertThat(List.of(period.fewest(), period.fewestHalf(), period.absentShare()))
                .containsExactly(3, 5, 50);
        assertThat(Scope.of(Scope.YEAR.stored())).isEqualTo(Scope.YEAR);
        assertThat(rule.numbered(null)).isEqualTo(rule.numbered(4L).numbered(null));
    }

    private static MarkRule rule(boolean countsBrought) {
        MarkRule usual = MarkRules.usual(Scope.PERIOD);
        return new MarkRule(
                3L,
                usual.since(),
                Scope.PERIOD,
                5,
                9,
                null,
                usual.thresholds(),
                3,
                5,
                50,
                usual.near(),
                countsBrought,
                "акт № 1");
    }

    private static CountedMark mark(String value, int weight) {
        return new CountedMark(MarkValue.of(value), "", null, BigDecimal.valueOf(weight), false);
    }
}
