package eljur.journal.registers;

import eljur.journal.AbsenceKind;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds, or once held, something.
 *
 * @param firstAt when the marks that stand were first given
 * @param absence as the register shows it
 * @param explained its reason is known, also when it is none that counts
 * @param works the kind of work of each mark
 * @param comment the first of those of its marks
 * @param counted its marks as a mean looks at them
 */
record FilledCell(
        long lesson,
        long pupil,
        long version,
        boolean corrected,
        Instant firstAt,
        @Nullable AbsenceKind absence,
        boolean explained,
        List<MarkValue> marks,
        List<String> works,
        @Nullable String comment,
        List<GivenFor> counted) {

    boolean missed() {
        return absence != null && absence.missed();
    }

    /** Marks given. */
    int given() {
        int given = 0;
        for (var mark : marks) if (mark.given()) given++;
        return given;
    }
}
