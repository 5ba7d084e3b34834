package eljur.journal.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A class that has this term, and its closing. */
record ClassInTerm(long id, String name, @Nullable Closed closed) {

    boolean isClosed(Instant now) {
        return closed != null && closed.holds(now);
    }
}
