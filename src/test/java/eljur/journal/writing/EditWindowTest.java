package eljur.journal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EditWindowTest {

    private static final LocalDate LESSON = LocalDate.of(2026, 11, 24);

    @Test
    void countsFromTheLessonWhereNothingWasWrittenOrTheActSaysSo() {
        assertThat(LESSON.plusDays(EditWindow.days(14, 0))).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(LESSON.plusDays(EditWindow.days(0, 0))).isEqualTo(LESSON);
    }

    @Test
    void countsFromTheDayOnWhichTheMarksOfTheWorkAreDue() {
        assertThat(LESSON.plusDays(EditWindow.days(14, 4))).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(LESSON.plusDays(EditWindow.days(0, 4))).isEqualTo(LocalDate.of(2026, 11, 28));
    }
}
