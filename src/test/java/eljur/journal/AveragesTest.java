package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.WorkRule.Retake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both means of the same marks, as a school counts them by hand. */
class AveragesTest {

    private long work;

    /** The example that is worked out in public: 5 of weight 3, 5 of weight 1, 4 of weight 5. The source prints 4.33, which is a slip. */
    @Test
    void weighsFourFourFour() {
        var both = Averages.of(List.of(weighed("5", "3"), weighed("5", "1"), weighed("4", "5")));
        assertThat(both.weighted().printed()).isEqualTo("4,44");
        assertThat(both.howWeighted()).isEqualTo("(5×3 + 5 + 4×5) / 9 = 4,44");
        assertThat(both.howPlain()).isEqualTo("(5 + 5 + 4) / 3 = 4,67");
        assertThat(both.weighs()).isTrue();
    }

    @Test
    void saysTheArithmeticAsTheSchoolsActWritesIt() {
        assertThat(Averages.of(List.of(weighed("5", "2"), weighed("4", "1"))).howWeighted())
                .isEqualTo("(5×2 + 4) / 3 = 4,67");
        assertThat(Averages.of(List.of(weighed("3", "1.50"))).howWeighted()).isEqualTo("(3×1,5) / 1,5 = 3,00");
        assertThat(Averages.of(List.of()).howPlain()).isEmpty();
    }

    @Test
    void withoutAnActNothingHasAWeight() {
        var rule = rule("3", Retake.NONE, 1);
        var both = Averages.of(List.of(new GivenFor(MarkValue.TWO, 1, 1, rule, false), plain("5")));
        assertThat(both.weighs()).isFalse();
        assertThat(both.special()).isFalse();
        assertThat(both.weighted()).isEqualTo(both.plain()).isEqualTo(new Average(7, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "LAST, 2 4, 4, 1",
        "LAST, 4 2, 2, 1",
        "BETTER, 2 4, 4, 1",
        "BETTER, 4 2, 4, 1",
        "BETTER, 3 3, 3, 1",
        "MEAN, 2 4, 3.0, 1.0",
        "MEAN, 2 3 5, 3.5, 1.0",
        "BOTH, 2 4, 6, 2",
        "NONE, 2 4, 6, 2",
        "LAST, debt 4, 4, 1",
        "LAST, 2 exempt, 2, 1",
        "MEAN, 2, 2, 1"
    })
    void countsOfARetakeWhatTheSchoolSays(Retake retake, String marks, BigDecimal sum, BigDecimal count) {
        assertThat(Averages.of(ofOneWork(rule("1", retake, 1), marks)).plain()).isEqualTo(new Average(sum, count));
    }

    /** Of a dictation the third mark is the retake of the first, the fourth of the second. */
    @Test
    void retakesBothMarksOfADictation() {
        var marks = ofOneWork(rule("1", Retake.LAST, 2), "2 3 4 5");
        assertThat(Averages.of(marks).plain()).isEqualTo(new Average(9, 2));
        assertThat(Averages.of(marks.subList(0, 3)).plain()).isEqualTo(new Average(7, 2));
    }

    @Test
    void leavesOutWhatDoesNotCountAndWhatIsOfAnotherScale() {
        var uncounted = new WorkRule(Scale.FIVE, BigDecimal.ONE, false, 1, Retake.NONE, false);
        var ten = new WorkRule(Scale.TEN, BigDecimal.ONE, true, 1, Retake.NONE, false);
        var marks = List.of(
                new GivenFor(MarkValue.TWO, 1, 1, uncounted, false),
                new GivenFor(MarkValue.of("ten:9"), 2, 1, ten, false),
                plain("4"),
                plain("pass"));
        assertThat(Averages.of(marks).plain()).isEqualTo(new Average(4, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ten:9, 5",
        "ten:8, 4",
        "ten:5, 3",
        "ten:4, 2",
        "twelve:10, 5",
        "twelve:3, 2",
        "hundred:85, 5",
        "hundred:64, 3",
        "hundred:0, 2"
    })
    void convertsByTheTableWhereTheActSaysSo(String value, int points) {
        MarkValue mark = MarkValue.of(value);
        var rule = new WorkRule(mark.scale(), BigDecimal.ONE, true, 1, Retake.NONE, true);
        assertThat(Averages.of(List.of(new GivenFor(mark, 1, 1, rule, false))).plain())
                .isEqualTo(new Average(points, 1));
    }

    @Test
    void theOrderOfMarksDoesNotMatterAndAWeightOfNothingChangesNothing() {
        var random = new Random(20261129);
        for (int n = 0; n < 500; n++) {
            List<GivenFor> marks = some(random);
            var both = Averages.of(marks);
            List<GivenFor> shuffled = new ArrayList<>(marks);
            Collections.shuffle(shuffled, random);
            assertThat(Averages.of(shuffled).plain().value())
                    .isEqualTo(both.plain().value());
            assertThat(Averages.of(shuffled).weighted().value())
                    .isEqualTo(both.weighted().value());
            shuffled.add(weighed("2", "0"));
            assertThat(Averages.of(shuffled).weighted().value())
                    .isEqualTo(both.weighted().value());
        }
    }

    private List<GivenFor> some(Random random) {
        List<GivenFor> marks = new ArrayList<>();
        for (int works = random.nextInt(6); works >= 0; works--) {
            var rule =
                    rule(String.valueOf(random.nextInt(4)), Retake.values()[random.nextInt(5)], 1 + random.nextInt(2));
            work++;
            for (int ordinal = 1; ordinal <= 1 + random.nextInt(4); ordinal++)
                marks.add(new GivenFor(
                        MarkValue.values()[random.nextInt(10)], work, ordinal, rule, random.nextBoolean()));
        }
        return marks;
    }

    private List<GivenFor> ofOneWork(WorkRule rule, String marks) {
        List<GivenFor> given = new ArrayList<>();
        for (String mark : marks.split(" "))
            given.add(new GivenFor(MarkValue.of(mark), 1, given.size() + 1, rule, false));
        return given;
    }

    private GivenFor weighed(String value, String weight) {
        return new GivenFor(MarkValue.of(value), ++work, 1, rule(weight, Retake.NONE, 1), true);
    }

    private GivenFor plain(String value) {
        return new GivenFor(MarkValue.of(value), ++work, 1, WorkRule.USUAL, false);
    }

    private static WorkRule rule(String weight, Retake retake, int marks) {
        return new WorkRule(Scale.FIVE, new BigDecimal(weight), true, marks, retake, false);
    }
}
