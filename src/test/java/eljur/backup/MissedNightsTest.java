package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedNightsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");
    private static final MissedNights NIGHTS = new MissedNights(LocalTime.of(2, 30), ZONE);

    @ParameterizedTest
    @CsvSource({
        "2026-12-16T02:31, 2026-12-16T23:59, 0",
        "2026-12-16T02:31, 2026-12-17T02:29, 0",
        "2026-12-16T02:31, 2026-12-17T02:30, 1",
        "2026-12-16T23:00, 2026-12-17T02:30, 1",
        "2026-12-16T02:31, 2026-12-18T02:29, 1",
        "2026-12-16T02:31, 2026-12-18T02:30, 2",
        "2026-12-16T02:29, 2026-12-18T02:30, 3",
        "2026-12-31T02:31, 2027-01-10T12:00, 10",
        "2026-12-18T12:00, 2026-12-16T12:00, 0",
    })
    void countsTheNightsWhoseHourHasComeSince(String since, String now, long missed) {
        assertThat(NIGHTS.between(at(since), at(now))).isEqualTo(missed);
    }

    @Test
    void aBackupIsDueWhenItsHourHasComeAndNotTwiceInANight() {
        assertThat(NIGHTS.due(at("2026-12-16T02:31"), at("2026-12-17T02:29"))).isFalse();
        assertThat(NIGHTS.due(at("2026-12-16T02:31"), at("2026-12-17T02:30"))).isTrue();
        assertThat(NIGHTS.due(at("2026-12-17T02:30"), at("2026-12-17T02:31"))).isFalse();
        assertThat(NIGHTS.due(at("2026-12-16T02:31"), at("2026-12-20T15:00"))).isTrue();
    }

    @Test
    void aBackupOfAClockThatWasAheadDoesNotStandForTheNightsUntilThen() {
        assertThat(NIGHTS.due(at("2027-12-16T02:31"), at("2026-12-16T15:00"))).isTrue();
        assertThat(NIGHTS.due(at("2026-12-16T15:30"), at("2026-12-16T15:00"))).isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
