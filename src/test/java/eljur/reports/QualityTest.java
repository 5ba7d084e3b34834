package eljur.reports;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The denominators of a class's numbers: «осв» leaves, «н/а» stays, only who is there at the end counts. */
class QualityTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 30);

    @ParameterizedTest
    @CsvSource({
        // marks, denominator, passed, good
        "5 4 3 2, 4, 75, 50",
        "5 4 3 2 unattested, 5, 60, 40",
        "5 4 3 2 exempt, 4, 75, 50",
        "5 4 3 2 none, 4, 75, 50",
        "5 exempt none exempt, 1, 100, 100",
        "unattested, 1, 0, 0",
        "3 3 2, 3, 67, 0",
        "5 pass, 1, 100, 100",
        "exempt none, 0, ,",
    })
    void ofThoseWhoAreCounted(String given, int denominator, @Nullable Integer passed, @Nullable Integer good) {
        Quality quality = Quality.of(marks(given));
        assertThat(quality.denominator()).isEqualTo(denominator);
        assertThat(quality.passed()).isEqualTo(passed);
        assertThat(quality.good()).isEqualTo(good);
    }

    @Test
    void anExemptPupilChangesNothingAndOneNotAttestedMakesItNoBetter() {
        Random dice = new Random(7);
        for (int n = 0; n < 300; n++) {
            List<@Nullable MarkValue> marks = new ArrayList<>();
            for (int one = 0; one <= dice.nextInt(12); one++)
                marks.add(MarkValue.of(String.valueOf(2 + dice.nextInt(4))));
            Quality before = Quality.of(marks);
            marks.add(MarkValue.EXEMPT);
            marks.add(null);
            assertThat(Quality.of(marks)).isEqualTo(before);
            marks.add(MarkValue.UNATTESTED);
            assertThat(Quality.of(marks).passed()).isLessThanOrEqualTo(before.passed());
            assertThat(Quality.of(marks).good()).isBetween(0, Quality.of(marks).passed());
        }
    }

    @Test
    void whoIsCountedAtTheEndOfThePeriod() {
        assertThat(counted(null, null, null)).isEqualTo(Quality.Counted.YES);
        assertThat(counted(END, null, null)).isEqualTo(Quality.Counted.YES);
        assertThat(counted(END.minusDays(1), null, null)).isEqualTo(Quality.Counted.LEFT);
        assertThat(counted(null, END.plusDays(1), null)).isEqualTo(Quality.Counted.CAME_LATER);
        assertThat(counted(null, null, "family")).isEqualTo(Quality.Counted.IN_FAMILY);
        assertThat(counted(null, null, "home")).isEqualTo(Quality.Counted.YES);
        assertThat(counted(null, null, "individual")).isEqualTo(Quality.Counted.YES);
    }

    private static Quality.Counted counted(@Nullable LocalDate until, @Nullable LocalDate came, @Nullable String form) {
        var way = form == null ? null : new ClassResults.Way(form, END.minusDays(9), END, "12", null);
        return Quality.Counted.of(
                new ClassResults.PupilResults(1, "Ершов Глеб", until, null, Map.of(), Map.of(), came, way, 0, null),
                END);
    }

    private static List<@Nullable MarkValue> marks(String given) {
        return Arrays.stream(given.split(" "))
                .<@Nullable MarkValue>map(one -> one.equals("none") ? null : MarkValue.of(one))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }
}
