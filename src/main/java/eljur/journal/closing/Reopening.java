package eljur.journal.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed link that somebody asks to open again.
 *
 * @param place register or class by its name; empty: the school
 * @param classes of the register
 * @param activity a club or the like, or all of them
 * @param agreed null: nobody has decided yet
 */
record Reopening(
        long id,
        Level level,
        String place,
        List<Long> classes,
        boolean activity,
        Instant askedAt,
        long askedBy,
        long askedAccount,
        String asker,
        String why,
        String order,
        @Nullable Instant decidedAt,
        String decider,
        @Nullable Boolean agreed,
        @Nullable Instant until,
        String answer) {

    boolean waits() {
        return agreed == null;
    }
}
