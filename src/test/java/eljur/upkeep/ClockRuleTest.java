package eljur.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockRuleTest {

    private static final Instant LATEST = Instant.parse("2026-12-16T07:00:00Z");

    @Test
    void twoSecondsAreNothing() {
        assertThat(off(LATEST.minusSeconds(2), Duration.ofSeconds(2))).isZero();
        assertThat(ClockRule.isNoted(Duration.ofMillis(-2001))).isTrue();
    }

    @Test
    void behindTheLastEventIsBehindHoweverItCame() {
        assertThat(off(LATEST.minusSeconds(30), Duration.ZERO)).isEqualTo(Duration.ofSeconds(-30));
        assertThat(off(LATEST.minusSeconds(30), Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aSummerIsNoReasonToDoubtAClockAHundredDaysAre() {
        assertThat(off(LATEST.plus(Duration.ofDays(99)), Duration.ZERO)).isZero();
        assertThat(off(LATEST.plus(Duration.ofDays(101)), Duration.ZERO)).isEqualTo(Duration.ofDays(101));
        assertThat(ClockRule.off(LATEST.plus(Duration.ofDays(101)), LATEST, Duration.ZERO, true))
                .as("the program saw them pass")
                .isZero();
    }

    @Test
    void aSchoolWithoutAnyEventDoubtsNothing() {
        assertThat(ClockRule.off(LATEST, null, Duration.ZERO, false)).isZero();
    }

    @Test
    void minutesAreToldHoursBehindAndHundredsOfDaysAheadStop() {
        assertThat(ClockRule.isTold(Duration.ofSeconds(-59))).isFalse();
        assertThat(ClockRule.isTold(Duration.ofSeconds(-60))).isTrue();
        assertThat(ClockRule.stops(Duration.ofHours(-1))).isFalse();
        assertThat(ClockRule.stops(Duration.ofHours(-1).minusSeconds(1))).isTrue();
        assertThat(ClockRule.stops(Duration.ofDays(100))).isFalse();
        assertThat(ClockRule.stops(Duration.ofDays(365))).isTrue();
    }

    private static Duration off(Instant now, Duration drift) {
        return ClockRule.off(now, LATEST, drift, false);
    }
}
