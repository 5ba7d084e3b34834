package eljur.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lesson of 24 November. */
class SchoolTimeTest {

    private static final LocalDate LESSON = LocalDate.of(2026, 11, 24);

    @Test
    void aLessonIsFilledToTheEndOfItsDayUnlessTheSchoolSaysOtherwise() {
        assertThat(late("2026-11-24T23:59", null, 0)).isFalse();
        assertThat(late("2026-11-25T00:00", null, 0)).isTrue();
    }

    @Test
    void orToAnHourOrADayLater() {
        assertThat(late("2026-11-24T20:00", LocalTime.of(20, 0), 0)).isFalse();
        assertThat(late("2026-11-24T20:01", LocalTime.of(20, 0), 0)).isTrue();
        assertThat(late("2026-11-25T20:00", LocalTime.of(20, 0), 1)).isFalse();
        assertThat(late("2026-11-25T20:01", LocalTime.of(20, 0), 1)).isTrue();
        assertThat(late("2026-11-26T08:00", null, 1)).isTrue();
    }

    private static boolean late(String now, @Nullable LocalTime until, int days) {
        return new SchoolTime(LocalDateTime.parse(now), LocalTime.of(17, 0), 14, LESSON.minusDays(90), until, days)
                .lessonIsLate(LESSON);
    }
}
