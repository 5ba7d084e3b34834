package eljur.journal.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register in a term, as the chain sees it.
 *
 * @param subject short, for a list of a class
 * @param needed there is a lesson or a record in the term; what was never taught is closed together with its class
 */
record TermRegister(
        long course,
        String name,
        String subject,
        String teachers,
        boolean needed,
        List<Long> classes,
        @Nullable Closed closed,
        List<Gap> gaps) {

    boolean isClosed(Instant now) {
        return closed != null && closed.holds(now);
    }

    boolean isReady() {
        return gaps.isEmpty();
    }

    boolean isReopened(Instant now) {
        return closed != null && !closed.holds(now);
    }

    TermRegister with(List<Gap> missing) {
        return new TermRegister(course, name, subject, teachers, needed, classes, closed, missing);
    }
}
