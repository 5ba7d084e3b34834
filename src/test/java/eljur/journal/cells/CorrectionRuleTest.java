package eljur.journal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CorrectionRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");
    private static final LocalDate LESSON = LocalDate.of(2026, 12, 15);
    private static final Instant NOW = Instant.parse("2026-12-16T08:00:00Z");

    @Test
    void aMarkOfAPastDayAsksAndOneOfTodayDoesNot() {
        assertThat(asks(true, "2026-12-15T08:00:00Z")).isTrue();
        assertThat(asks(true, "2026-12-16T07:00:00Z")).isFalse();
    }

    @Test
    void theDayIsTheSchoolsOwn() {
        // In Simferopol it is the sixteenth already, and still the fifteenth.
        assertThat(asks(true, "2026-12-15T21:30:00Z")).isFalse();
        assertThat(asks(true, "2026-12-15T20:30:00Z")).isTrue();
    }

    @Test
    void whatIsNoCorrectionAsksNothing() {
        assertThat(asks(false, "2026-12-01T08:00:00Z")).isFalse();
    }

    @Test
    void whereNobodyKnowsTheDayOfTheLessonCounts() {
        assertThat(CorrectionRule.asksWhy(true, null, LESSON, NOW, ZONE)).isTrue();
        assertThat(CorrectionRule.asksWhy(true, null, LESSON.plusDays(1), NOW, ZONE))
                .isFalse();
    }

    private static boolean asks(boolean corrected, String first) {
        return CorrectionRule.asksWhy(corrected, Instant.parse(first), LESSON, NOW, ZONE);
    }
}
