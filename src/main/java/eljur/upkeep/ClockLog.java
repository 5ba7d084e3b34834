package eljur.upkeep;

import eljur.access.AccountStates;
import eljur.access.CurrentSchool;
import eljur.access.CurrentUser;
import eljur.access.SchoolId;
import eljur.audit.ClockEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written, and when, in the change logs of all schools of the installation: they share one clock. */
@Component
class ClockLog {

    private final AccountStates accounts;
    private final ClockEvents events;
    private final TransactionTemplate transaction;

    ClockLog(AccountStates accounts, ClockEvents events, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Instant> latest() {
        return accounts.schools().stream()
                .flatMap(school -> in(school, () -> events.latest(school.value())).stream())
                .max(Instant::compareTo);
    }

    /** @param who of one school; in the logs of the others it is the program that says it */
    void record(String action, Duration off, @Nullable CurrentUser who) {
        for (SchoolId school : accounts.schools())
            in(school, () -> {
                events.record(
                        school.value(), action, off, who != null && who.school().equals(school) ? who : null);
                return Optional.empty();
            });
    }

    private <T> Optional<T> in(SchoolId school, java.util.function.Supplier<Optional<T>> work) {
        return CurrentSchool.in(school, () -> transaction.execute(status -> work.get()));
    }
}
