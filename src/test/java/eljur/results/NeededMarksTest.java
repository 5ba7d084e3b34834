package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks are still needed, on examples and for any marks. */
class NeededMarksTest {

    private static final Thresholds USUAL = Thresholds.of("4.50", "3.50", "2.50");
    private static final Thresholds LYCEUM = Thresholds.of("4.65", "3.60", "2.60");

    @ParameterizedTest(name = "{0}: for {1} still {2}")
    @CsvSource({
        "5 4, 5, ''",
        "4 4, 5, 5 5",
        "5 4 4, 5, 5",
        "2 3, 4, 5 4",
        "3 3, 4, 5",
        "3 3 3, 4, 5",
        "2 2, 3, 4",
        "4 3, 5, 5 5 5 5",
        "3, 4, 4",
        "'', 5, 5",
        "'', 4, 4",
        "'', 3, 3",
        "3 3 3 3 3 3 3, 5, нет"
    })
    void theFewestAndOfAsManyTheLowest(String marks, String goal, String needed) {
        assertThat(said(marks, USUAL, MarkValue.of(goal))).isEqualTo(needed);
    }

    @Test
    void theSchoolsBordersDecide() {
        assertThat(said("5 4 4", LYCEUM, MarkValue.FIVE)).isEqualTo("5 5 5");
        assertThat(said("3 3", LYCEUM, MarkValue.FOUR)).isEqualTo("5");
        assertThat(said("4 4 3 3", LYCEUM, MarkValue.FOUR)).isEqualTo("4");
    }

    @Test
    void theyAreEnoughAndNothingLessIs() {
        Random dice = new Random(45);
        for (int n = 0; n < 2000; n++) {
            List<Integer> marks = dice.ints(1 + dice.nextInt(12), 2, 6).boxed().toList();
            for (MarkValue goal : List.of(MarkValue.FIVE, MarkValue.FOUR, MarkValue.THREE)) {
                Optional<List<MarkValue>> needed = NeededMarks.of(mean(marks), USUAL, goal);
                if (needed.isEmpty()) {
                    assertThat(mean(with(marks, Collections.nCopies(NeededMarks.MOST, 5)))
                                    .reaches(border(goal)))
                            .as("%s for %s", marks, goal)
                            .isFalse();
                    continue;
                }
                List<Integer> more =
                        needed.get().stream().map(MarkValue::points).toList();
                assertThat(mean(with(marks, more)).reaches(border(goal))).isTrue();
                if (more.isEmpty()) continue;
                assertThat(mean(with(marks, Collections.nCopies(more.size() - 1, 5)))
                                .reaches(border(goal)))
                        .as("%s for %s: fewer are not enough", marks, goal)
                        .isFalse();
                List<Integer> less = new ArrayList<>(more);
                less.set(0, less.getFirst() - 1);
                if (less.getFirst() >= 2)
                    assertThat(mean(with(marks, less)).reaches(border(goal)))
                            .as("%s for %s: lower are not enough", marks, goal)
                            .isFalse();
                assertThat(more).isSortedAccordingTo(Collections.reverseOrder());
            }
        }
    }

    @Test
    void theOrderOfMarksChangesNothing() {
        Random dice = new Random(7);
        for (int n = 0; n < 200; n++) {
            List<Integer> marks = new ArrayList<>(dice.ints(6, 2, 6).boxed().toList());
            var needed = NeededMarks.of(mean(marks), USUAL, MarkValue.FIVE);
            Collections.shuffle(marks, dice);
            assertThat(NeededMarks.of(mean(marks), USUAL, MarkValue.FIVE)).isEqualTo(needed);
        }
    }

    private static String said(String marks, Thresholds by, MarkValue goal) {
        List<Integer> points = Stream.of(marks.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return NeededMarks.of(mean(points), by, goal)
                .map(needed -> needed.stream().map(MarkValue::printed).collect(Collectors.joining(" ")))
                .orElse("нет");
    }

    private static BigDecimal border(MarkValue goal) {
        return USUAL.from(goal).orElseThrow();
    }

    private static Mean mean(List<Integer> points) {
        return Mean.of(points.stream()
                .map(one -> new CountedMark(MarkValue.of(String.valueOf(one)), "", null))
                .toList());
    }

    private static List<Integer> with(List<Integer> marks, List<Integer> more) {
        return Stream.concat(marks.stream(), more.stream()).toList();
    }
}
