package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void countsFiguresOnlyAndRoundsHalfUp() {
        var marks = List.of(
                MarkValue.FIVE, MarkValue.FOUR, MarkValue.FOUR, MarkValue.DEBT, MarkValue.PASS, MarkValue.UNATTESTED);
        assertThat(Average.of(marks)).isEqualTo(new Average(13, 3));
        assertThat(Average.of(marks).printed()).isEqualTo("4,33");
        assertThat(new Average(37, 8).printed()).isEqualTo("4,63");
    }

    @Test
    void isNothingWithoutMarks() {
        assertThat(Average.of(List.of(MarkValue.EXEMPT)).printed()).isEmpty();
    }
}
