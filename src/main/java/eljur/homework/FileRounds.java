package eljur.homework;

import eljur.homework.files.FileChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks the antivirus again each two minutes, unless a test says itself when. */
@Component
@ConditionalOnBooleanProperty(name = "eljur.rounds", matchIfMissing = true)
class FileRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FileRounds.class);

    private final FileChecks checks;

    FileRounds(FileChecks checks) {
        this.checks = checks;
    }

    @Scheduled(fixedDelay = 120_000, initialDelay = 60_000)
    void check() {
        try {
            checks.check();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Files of homework were not checked", e);
        }
    }
}
