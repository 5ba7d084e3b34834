package eljur.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How many nights have gone by since the last backup that counts. */
record MissedNights(LocalTime at, ZoneId zone) {

    static final int ALARMING = 2;

    /** What a time server mends in passing is no reason for another backup. */
    private static final Duration CLOCK_MENDED = Duration.ofHours(1);

    /**
     * A night counts from its hour on, whether the program ran or not.
     *
     * @param since the last backup, or the beginning of the installation
     */
    long between(Instant since, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(nightBefore(since), nightBefore(now)));
    }

    /** Whether a backup is due: the hour has come since the last one, or that one was made by a clock that was ahead. */
    boolean due(Instant last, Instant now) {
        return between(last, now) > 0 || last.isAfter(now.plus(CLOCK_MENDED));
    }

    private LocalDate nightBefore(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return local.toLocalTime().isBefore(at) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
