package eljur.upkeep;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a clock is doubted, and when so much that nothing is saved by it. Order never hangs on it; days do: which lesson is today's, whether
 * homework was late, when a session ends. A wrong hour seldom changes the day, a wrong year always does. The reasons stand in
 * {@code docs/decisions}.
 */
final class ClockRule {

    /** What a time server mends in passing. More is noted. */
    static final Duration NOTED = Duration.ofSeconds(2);

    /** What somebody has to look after. */
    static final Duration TOLD = Duration.ofMinutes(1);

    /** Behind what was already written by more than this, nothing is saved. */
    static final Duration LONGEST_BEHIND = Duration.ofHours(1);

    /** Longer than any summer: when nothing was written for so long, it is rather the clock. */
    static final Duration LONGEST_SILENCE = Duration.ofDays(100);

    private ClockRule() {}

    /**
     * By how much the clock is off, as far as anything tells; negative when it is behind.
     *
     * @param latest the latest moment on an event; null when there is none
     * @param drift by how much it has jumped while the program watched it
     * @param watched whether the program saw the time pass since that event, so that a long silence is one
     */
    static Duration off(Instant now, @Nullable Instant latest, Duration drift, boolean watched) {
        Duration since = latest == null ? Duration.ZERO : Duration.between(latest, now);
        boolean behind = since.compareTo(NOTED.negated()) < 0;
        boolean ahead = !watched && since.compareTo(LONGEST_SILENCE) > 0;
        Duration told = behind || ahead ? since : Duration.ZERO;
        return isNoted(drift) && drift.abs().compareTo(told.abs()) >= 0 ? drift : told;
    }

    static boolean isNoted(Duration off) {
        return off.abs().compareTo(NOTED) > 0;
    }

    static boolean isTold(Duration off) {
        return off.abs().compareTo(TOLD) >= 0;
    }

    static boolean stops(Duration off) {
        return off.compareTo(LONGEST_BEHIND.negated()) < 0 || off.compareTo(LONGEST_SILENCE) > 0;
    }
}
