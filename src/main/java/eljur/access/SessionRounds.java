package eljur.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps sessions that are over, each minute. */
@Component
@ConditionalOnBooleanProperty(name = "eljur.rounds", matchIfMissing = true)
class SessionRounds {

    private final Sessions sessions;

    SessionRounds(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void sweep() {
        sessions.sweep();
    }
}
