package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityEndingTest {

    @ParameterizedTest
    @CsvSource({"none, ''", "pass, 'pass fail'", "levels, 'levels:high levels:base levels:low'", "marks, '5 4 3 2'"})
    void whatMayBeGivenFollowsFromTheAct(String way, String values) {
        assertThat(String.join(
                        " ",
                        ActivityEnding.of(way).results().stream()
                                .map(MarkValue::stored)
                                .toList()))
                .isEqualTo(values);
    }

    @Test
    void aWordThatNobodyKnowsEndsWithNothing() {
        assertThat(ActivityEnding.of("медаль")).isEqualTo(ActivityEnding.NONE);
    }
}
