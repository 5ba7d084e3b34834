package eljur.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The most minutes of homework a day: table 6.6 of SanPiN 1.2.3685-21. */
class HomeworkNormsTest {

    @Test
    void eachGradeHasItsNormAndWhatIsNoGradeHasNone() {
        assertThat(IntStream.rangeClosed(0, 12).map(HomeworkNorms::minutes))
                .containsExactly(0, 60, 90, 90, 120, 120, 150, 150, 150, 210, 210, 210, 0);
    }
}
