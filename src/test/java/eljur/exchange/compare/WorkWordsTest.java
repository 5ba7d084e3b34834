package eljur.exchange.compare;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.exchange.compare.TopicsNow.Work;
import eljur.exchange.formats.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkWordsTest {

    private static final List<Work> WORKS = List.of(
            new Work("test", "контрольная работа", "к/р"),
            new Work("quiz", "самостоятельная работа", "с/р"),
            new Work("essay", "сочинение", "соч"),
            new Work("retelling", "изложение", "изл"));

    @Test
    void isKnownByCodeNameAndShortName() {
        assertThat(List.of("К.р.", "Контрольная  работа", "TEST"))
                .allMatch(typed -> "test".equals(WorkWords.find(typed, WORKS)));
        assertThat(WorkWords.find("контрольная", WORKS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"контрольная", "Контрольная работа № 3", "контрольна работа", "кантрольная работа"})
    void proposesTheNearestAndNamesTheOthers(String typed) {
        assertThat(WorkWords.refused(typed, WORKS))
                .isEqualTo(Reason.of(
                        "import.topic.work-near",
                        typed,
                        "контрольная работа",
                        "самостоятельная работа, сочинение, изложение"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"зачёт", "раб", "ложение и сочи"})
    void proposesNothingForAWordThatIsLikeNone(String typed) {
        assertThat(WorkWords.refused(typed, WORKS))
                .isEqualTo(Reason.of(
                        "import.topic.work",
                        typed,
                        "контрольная работа, самостоятельная работа, сочинение, изложение"));
    }
}
