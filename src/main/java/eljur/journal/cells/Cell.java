package eljur.journal.cells;

import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import eljur.journal.WorkRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            @Nullable String comment,
            WorkRule rule) {

        GivenMark commented(@Nullable String other) {
            return new GivenMark(value, workCode, workName, other, rule);
        }

        /** Nothing of it changed that the history would tell of. */
        boolean same(GivenMark other) {
            return value == other.value && workCode.equals(other.workCode) && Objects.equals(comment, other.comment);
        }
    }

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

    /**
     * Its marks as a mean looks at them.
     *
     * @param weighed an act gives weights on the day of the lesson
     */
    List<GivenFor> counted(boolean weighed) {
        List<GivenFor> counted = new ArrayList<>();
        Map<String, List<Integer>> ordinals = new HashMap<>();
        for (var mark : marks) {
            List<Integer> given = ordinals.computeIfAbsent(mark.workCode(), one -> new ArrayList<>());
            given.add(given.size() + 1);
            // No work of the database has such a number.
            counted.add(
                    new GivenFor(mark.value(), -1L - mark.workCode().hashCode(), given.size(), mark.rule(), weighed));
        }
        return counted;
    }

    boolean sameAs(Cell other) {
        if (marks.size() != other.marks.size()) return false;
        for (int i = 0; i < marks.size(); i++) if (!marks.get(i).same(other.marks.get(i))) return false;
        return absence == other.absence && Objects.equals(minutes, other.minutes);
    }

    public boolean empty() {
        return marks.isEmpty() && absence == null;
    }
}
