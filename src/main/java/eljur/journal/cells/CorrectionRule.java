package eljur.journal.cells;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A mark of a past day is not corrected without a word: the history says why, and so does the family's page. */
final class CorrectionRule {

    private CorrectionRule() {}

    /**
     * @param corrected a mark that stood is changed or removed, and it is no slip that its author mends at once
     * @param first when the marks that stand were first given; null: nobody knows, and the day of the lesson counts
     */
    static boolean asksWhy(boolean corrected, @Nullable Instant first, LocalDate lesson, Instant now, ZoneId zone) {
        if (!corrected) return false;
        LocalDate given = first == null ? lesson : LocalDate.ofInstant(first, zone);
        return given.isBefore(LocalDate.ofInstant(now, zone));
    }
}
