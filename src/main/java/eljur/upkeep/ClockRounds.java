package eljur.upkeep;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at the clock again and again; the first time before anybody is let in. */
@Component
@ConditionalOnBooleanProperty(name = "eljur.rounds", matchIfMissing = true)
class ClockRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ClockRounds.class);

    private final ClockWatch clock;
    private final ServerClock server;

    ClockRounds(ClockWatch clock, ServerClock server) {
        this.clock = clock;
        this.server = server;
    }

    @EventListener(ApplicationStartedEvent.class)
    void first() {
        clock.look();
        compare();
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void look() {
        clock.look();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void compare() {
        try {
            clock.compare();
            server.compare();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The clock was not compared", e);
        }
    }
}
