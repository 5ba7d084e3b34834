package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a mark says, is stored as and looks like. */
class MarkValueTest {

    @Test
    void eachHasItsSignItsPointsAndItsLook() {
        assertThat(Stream.of(MarkValue.values())
                        .map(one -> one.stored() + " " + one.printed() + " " + one.points() + " " + one.given() + " "
                                + one.cssClass()))
                .containsExactly(
                        "5 5 5 true m5",
                        "4 4 4 true m4",
                        "3 3 3 true m3",
                        "2 2 2 true m2",
                        "1 1 1 true m2",
                        "pass зач 0 true mw",
                        "fail незач 0 true mw",
                        "exempt осв 0 false mw",
                        "unattested н/а 0 false mw",
                        "debt . 0 false mw");
    }

    @Test
    void whatIsStoredIsReadAgainAndNothingElse() {
        for (MarkValue value : MarkValue.values())
            assertThat(MarkValue.of(value.stored())).isEqualTo(value);
        assertThatThrownBy(() -> MarkValue.of("6")).isInstanceOf(IllegalArgumentException.class);
    }
}
