package eljur.journal.closing;

import eljur.access.CurrentUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed link that somebody asks to open again.
 *
 * @param place register or class by its name; empty: the school
 * @param classes of the register
 * @param activity a club or the like, or all of them
 * @param withClasses shut above it when it was asked for, and opened with it
 * @param withNames of these classes
 * @param withActivities all extracurricular work, too
 * @param withSchool the school, too
 * @param below of a class: its registers are opened with it
 * @param agreed null: nobody has decided yet
 */
record Reopening(
        long id,
        Level level,
        String place,
        List<Long> classes,
        boolean activity,
        List<Long> withClasses,
        String withNames,
        boolean withActivities,
        boolean withSchool,
        boolean below,
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

    /** Was this link above it asked for, too? */
    boolean opens(Level above) {
        if (above.classId() != null) return withClasses.contains(above.classId());
        return above.activities() ? withActivities : withSchool;
    }

    /** Whoever asked does not decide, under no log-in of the same person. */
    boolean isOf(CurrentUser who) {
        return askedBy == who.personId() || askedAccount == who.accountId();
    }

    boolean waits() {
        return agreed == null;
    }
}
