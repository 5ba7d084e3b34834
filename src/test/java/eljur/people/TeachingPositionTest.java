package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeachingPositionTest {

    @ParameterizedTest
    @CsvSource({
        "учитель истории, true",
        "Учитель начальных классов, true",
        "преподаватель-организатор ОБЗР, true",
        "педагог дополнительного образования, true",
        "педагог-психолог, false",
        "учитель-логопед, false",
        "секретарь, false",
        "медицинская сестра, false",
        "директор, false",
        "'', false"
    })
    void whoGivesLessonsByThePost(String position, boolean teaches) {
        assertThat(TeachingPosition.teaches(position)).isEqualTo(teaches);
    }
}
