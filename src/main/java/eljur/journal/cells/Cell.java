package eljur.journal.cells;

import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands: pupil by lesson.
 *
 * @param version 0 when nothing was ever typed
 * @param absence as the teacher recorded it
 * @param minutes of a lateness
 * @param reason that covers this lesson, accepted; null: none is known
 * @param firstAt when the marks that stand were first given; null with version 0
 */
public record Cell(
        List<GivenMark> marks,
        @Nullable AbsenceKind absence,
        @Nullable Integer minutes,
        @Nullable AbsenceKind reason,
        long version,
        boolean corrected,
        @Nullable Instant firstAt,
        @Nullable Instant changedAt,
        long changedBy,
        String changedByName) {

    /** A mark in a cell, with what it was given for. */
    public record GivenMark(
            MarkValue value,
            String workCode,
            String workName,
            @Nullable String comment) {}

    CellText text() {
        return new CellText(marks.stream().map(GivenMark::value).toList(), absence);
    }

    /** The absence as the register shows it. */
    @Nullable
    AbsenceKind shown() {
        return absence == null ? null : absence.under(reason);
    }

    /** The same content one version later, over what stood. */
    Cell raised(eljur.access.CurrentUser who, Cell before, boolean nowCorrected, Instant now) {
        Instant first = before.marks().isEmpty() ? now : firstAt;
        return new Cell(
                marks, absence, minutes, reason, version + 1, nowCorrected, first, now, who.personId(), who.name());
    }

    public boolean empty() {
        return marks.isEmpty() && absence == null;
    }
}
