package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.Average;
import eljur.journal.MarkValue;
import eljur.results.MarkRule.Scope;
import eljur.results.Proposal.Doubt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule makes of marks: the borders of field practice, and properties that hold for any marks. */
class ProposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 16);
    private static final MarkRule USUAL = MarkRules.usual(Scope.PERIOD);
    private static final MarkRule LYCEUM = rule("4.65", "3.60", "2.60");

    @ParameterizedTest
    @CsvSource({
        // 4.50, 3.50, 2.50, then 4.60 and 3.60: each exactly on a border of one of the two.
        "5 5 4 4, 5, 4",
        "4 4 4 3 3 3, 4, 3",
        "3 3 2 2, 3, 2",
        "5 5 5 4 4, 5, 4",
        "4 4 4 3 3, 4, 4",
        "5 4 4 4, 4, 4",
        "2 2 2, 2, 2",
        "5 5 5, 5, 5"
    })
    void theBordersOfTwoActs(String marks, int usual, int lyceum) {
        assertThat(Proposal.of(USUAL, 0, of(marks)).value()).isEqualTo(number(usual));
        assertThat(Proposal.of(LYCEUM, 0, of(marks)).value()).isEqualTo(number(lyceum));
    }

    @Test
    void theMeanIsComparedExactlyAndNeverRoundedUpFirst() {
        // 449 fives and fours: 4.4978 looks like 4.50 when rounded to two digits, and is a four.
        String marks = "5 ".repeat(224) + "4 ".repeat(226);
        var proposal = Proposal.of(USUAL, 0, of(marks.strip()));
        assertThat(proposal.value()).isEqualTo(MarkValue.FOUR);
        assertThat(proposal.mean().printed(USUAL.thresholds())).isEqualTo("4,49");
        assertThat(proposal.doubt()).isEqualTo(Doubt.NEAR);
    }

    @Test
    void theMeanIsPrintedAsTheRegisterPrintsIt() {
        assertThat(Proposal.of(USUAL, 0, of("3 3 2")).mean().printed(USUAL.thresholds()))
                .isEqualTo("2,67")
                .isEqualTo(new Average(8, 3).printed());
    }

    @Test
    void sixFivesAndTwoFoursAreAFive() {
        assertThat(Proposal.of(USUAL, 3, of("5 5 5 5 5 5 4 4")).value()).isEqualTo(MarkValue.FIVE);
        assertThat(Proposal.of(LYCEUM, 3, of("5 5 5 5 5 5 4 4")).value()).isEqualTo(MarkValue.FIVE);
    }

    @Test
    void wordsAndDebtsCountInNoMean() {
        var proposal = Proposal.of(USUAL, 3, of("5 pass 4 debt 5 exempt"));
        assertThat(proposal.mean()).isEqualTo(new Mean(BigDecimal.valueOf(14), BigDecimal.valueOf(3)));
        assertThat(proposal.value()).isEqualTo(MarkValue.FIVE);
    }

    @Test
    void fewMarksAreProposedWithADoubt() {
        assertThat(Proposal.of(USUAL, 3, of("5 5")))
                .isEqualTo(new Proposal(MarkValue.FIVE, Mean.of(of("5 5").marks()), Doubt.TOO_FEW));
        assertThat(Proposal.of(USUAL, 3, of("5 5 5")).doubt()).isNull();
    }

    @Test
    void withoutNumbersOnlyAWordIsProposedAndNothingWithoutAnyMark() {
        assertThat(Proposal.of(USUAL, 3, of("pass pass")).value()).isEqualTo(MarkValue.PASS);
        assertThat(Proposal.of(USUAL, 3, of("pass fail")).value()).isEqualTo(MarkValue.FAIL);
        assertThat(Proposal.of(USUAL, 3, of("debt exempt")).value()).isNull();
        assertThat(Proposal.of(USUAL, 3, ResultInputs.NONE).mayBeTakenOver()).isFalse();
    }

    @Test
    void whoMissedMoreThanTheShareIsProposedAsNotAttestedAndNeverTakenOver() {
        var half = new ResultInputs(of("5 5 5").marks(), 20, 10);
        var more = new ResultInputs(of("5 5 5").marks(), 20, 11);
        assertThat(Proposal.of(USUAL, 3, half).value()).isEqualTo(MarkValue.FIVE);
        assertThat(Proposal.of(USUAL, 3, more).value()).isEqualTo(MarkValue.UNATTESTED);
        assertThat(Proposal.of(USUAL, 3, more).mayBeTakenOver()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4.3701, true", "4.37, false", "4.36, false", "4.49, true", "4.50, false"})
    void nearIsLessThanTheSchoolSays(BigDecimal mean, boolean near) {
        var inputs = new ResultInputs(
                List.of(
                        new CountedMark(MarkValue.FIVE, "", DAY, mean.subtract(BigDecimal.valueOf(4)), false),
                        new CountedMark(
                                MarkValue.FOUR, "", DAY, BigDecimal.valueOf(5).subtract(mean), false)),
                0,
                0);
        assertThat(Proposal.of(USUAL, 0, inputs).doubt() == Doubt.NEAR).isEqualTo(near);
    }

    @Test
    void broughtMarksCountOnlyWhereTheRuleSaysSo() {
        var own = of("4 4 4").marks();
        List<CountedMark> all = new ArrayList<>(own);
        all.add(new CountedMark(MarkValue.TWO, "Лесная СОШ", null, BigDecimal.ONE, true));
        all.add(new CountedMark(MarkValue.TWO, "Лесная СОШ", null, BigDecimal.ONE, true));
        var inputs = new ResultInputs(all, 0, 0);
        assertThat(Proposal.of(USUAL, 3, inputs).value()).isEqualTo(MarkValue.FOUR);
        assertThat(Proposal.of(countingBrought(), 3, inputs).value()).isEqualTo(MarkValue.THREE);
    }

    @Test
    void aBetterMarkNeverMakesTheResultWorseAndTheOrderMeansNothing() {
        var chance = new Random(5);
        for (int n = 0; n < 2_000; n++) {
            List<Integer> marks = new ArrayList<>(IntStream.range(0, 1 + chance.nextInt(12))
                    .mapToObj(i -> 2 + chance.nextInt(4))
                    .toList());
            int before = points(marks);
            List<Integer> turned = new ArrayList<>(marks.reversed());
            assertThat(points(turned)).isEqualTo(before);
            int place = chance.nextInt(marks.size());
            if (marks.get(place) == 5) continue;
            marks.set(place, marks.get(place) + 1);
            assertThat(points(marks)).as(marks.toString()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void oneMarkManyTimesIsItself() {
        for (int mark = 2; mark <= 5; mark++)
            for (int times = 1; times < 12; times++)
                assertThat(points(java.util.Collections.nCopies(times, mark))).isEqualTo(mark);
    }

    private static int points(List<Integer> marks) {
        return java.util.Objects.requireNonNull(Proposal.of(
                                LYCEUM,
                                0,
                                of(String.join(
                                        " ", marks.stream().map(String::valueOf).toList())))
                        .value())
                .points();
    }

    private static ResultInputs of(String marks) {
        return new ResultInputs(
                Stream.of(marks.split(" "))
                        .map(one -> new CountedMark(MarkValue.of(one), "ответ на уроке", DAY))
                        .toList(),
                0,
                0);
    }

    private static MarkValue number(int points) {
        return MarkValue.of(String.valueOf(points));
    }

    private static MarkRule rule(String five, String four, String three) {
        return new MarkRule(
                7L,
                DAY,
                Scope.PERIOD,
                1,
                11,
                null,
                Thresholds.of(five, four, three),
                3,
                5,
                50,
                new BigDecimal("0.13"),
                false,
                "акт");
    }

    private static MarkRule countingBrought() {
        return new MarkRule(
                7L, DAY, Scope.PERIOD, 1, 11, null, USUAL.thresholds(), 3, 5, 50, new BigDecimal("0.13"), true, "акт");
    }
}
