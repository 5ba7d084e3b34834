package eljur.school;

import eljur.school.LaidDays.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What changes the lessons of many days is tried first, taken back and shown; with the mark of what was shown it is done, if it
 * still comes out the same.
 */
@Component
class Trial {

    private final OutcomeWords words;
    private final TransactionTemplate transaction;

    Trial(OutcomeWords words, PlatformTransactionManager transactions) {
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param seen the mark of what the person was shown; anything else where nothing was
     * @return what would come of it; empty when it was done
     */
    Optional<Outcome> of(String seen, Supplier<Outcome> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = act.get();
            if (words.of(outcome).seen().equals(seen)) return Optional.<Outcome>empty();
            status.setRollbackOnly();
            return Optional.of(outcome);
        }));
    }

    /** The same of what mostly changes no lesson at all: then it is done at once. */
    Optional<Outcome> whereLessonsChange(String seen, Supplier<Outcome> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = act.get();
            if (outcome.changesNothing() || words.of(outcome).seen().equals(seen)) return Optional.<Outcome>empty();
            status.setRollbackOnly();
            return Optional.of(outcome);
        }));
    }
}
