package eljur.upkeep;

import eljur.access.CurrentUser;
import eljur.platform.launch.LaunchOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Compares the clock with what is already written and with time that only passes. What it noticed stands until the clock is back where it
 * belongs, or a person who has looked says that it is right.
 */
@Component
class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Clock clock;
    private final Ticks ticks;
    private final ClockLog log;
    private final boolean demonstration;

    private @Nullable Instant latest;
    private @Nullable Instant lookedAt;
    private long lookedTicks;
    private Duration drift = Duration.ZERO;
    private boolean watched;
    private boolean said;

    ClockWatch(Clock clock, Ticks ticks, ClockLog log, LaunchOptions options) {
        this.clock = clock;
        this.ticks = ticks;
        this.log = log;
        // Its events were written as if typed, and up to the end of their day.
        this.demonstration = options.demo();
    }

    /** By how much the clock is off; negative when it is behind; zero while nothing speaks against it. */
    synchronized Duration off() {
        return ClockRule.off(clock.instant(), latest, drift, watched);
    }

    /** An invented school is dated as it was invented: nothing is compared with that. */
    boolean isOfDemonstration() {
        return demonstration;
    }

    /** The latest moment that stands on an event. */
    synchronized @Nullable Instant latest() {
        return latest;
    }

    /** Whether as much time has passed by the clock as has passed. */
    synchronized void look() {
        Instant now = clock.instant();
        long nanos = ticks.nanos();
        Duration jump = lookedAt == null
                ? Duration.ZERO
                : Duration.between(lookedAt, now).minusNanos(nanos - lookedTicks);
        lookedAt = now;
        lookedTicks = nanos;
        if (ClockRule.isNoted(jump)) jumped(jump);
    }

    /** Whether what is written is dated later than now, or so long ago that it is hard to believe. */
    synchronized void compare() {
        if (demonstration) return;
        latest = log.latest().orElse(null);
        Duration off = ClockRule.off(clock.instant(), latest, Duration.ZERO, watched);
        if (off.isZero()) {
            said = false;
            watched = true;
        } else if (!said && !ClockRule.isNoted(drift)) {
            said = true;
            note(off.isNegative() ? "behind" : "ahead", off);
        }
    }

    /** Somebody has looked at the clock: from now on what it says is believed, whatever was written before. */
    synchronized void confirm(CurrentUser who) {
        log.record("confirmed", off(), who);
        LOG.warn("Account {} says that the clock is right", who.accountId());
        trust();
    }

    private void jumped(Duration jump) {
        drift = drift.plus(jump);
        note("jumped", jump);
        if (ClockRule.isNoted(drift)) return;
        // What was written in between bears wrong times, and says nothing against the clock any longer.
        note("returned", drift);
        if (watched) trust();
        else drift = Duration.ZERO;
    }

    private void trust() {
        drift = Duration.ZERO;
        latest = clock.instant();
        watched = true;
        said = false;
    }

    // A log that cannot be written now must not hide from people what was noticed.
    private void note(String action, Duration off) {
        LOG.warn("The clock is {} by {} s", action, off.toMillis() / 1000.0);
        try {
            log.record(action, off, null);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("What the clock did does not stand in the change log", e);
        }
    }
}
