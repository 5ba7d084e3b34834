package eljur.journal;

import eljur.platform.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a cell, as it arrived.
 *
 * @param op the client's id of this save
 * @param at when the device says it happened
 * @param version of the cell that was seen; 0: nothing was there
 * @param whole the cell becomes exactly this; otherwise marks or absence that are not mentioned stay
 * @param work code of the kind of work the marks are for; null: as they were, new ones for the lesson's work
 * @param comment to the first mark; null keeps, an empty text removes
 */
record CellEntry(
        UUID op,
        @Nullable Instant at,
        long lesson,
        long pupil,
        long version,
        String text,
        boolean whole,
        @Nullable String work,
        @Nullable String comment,
        @Nullable String reason) {

    /** The cell as it becomes when this is written over the one that stands. */
    Cell over(Cells.CellInItsRow row) {
        Cell now = row.cell();
        CellText typed = CellText.parse(text);
        boolean marksTyped = whole || !typed.marks().isEmpty();
        List<Cell.GivenMark> marks = marksTyped ? given(typed.marks(), row) : moved(now.marks(), row);
        AbsenceKind absence = whole || typed.absence() != null ? typed.absence() : now.absence();
        Integer minutes = absence == AbsenceKind.LATE && now.absence() == absence ? now.minutes() : null;
        return new Cell(
                commented(marks),
                absence,
                minutes,
                now.version(),
                now.corrected(),
                now.firstAt(),
                now.changedAt(),
                now.changedBy(),
                now.changedByName());
    }

    // A mark that stands keeps its work and comment; a new or another one is for the kind of work asked for.
    private List<Cell.GivenMark> given(List<MarkValue> values, Cells.CellInItsRow row) {
        List<Cell.GivenMark> before = row.cell().marks(), after = new ArrayList<>();
        boolean onlyWorkChanges = row.cell().text().marks().equals(values);
        for (int i = 0; i < values.size(); i++) {
            if (i < before.size()) after.add(over(before.get(i), values.get(i), onlyWorkChanges, row));
            else after.add(fresh(values.get(i), null, row));
        }
        return after;
    }

    private Cell.GivenMark over(
            Cell.GivenMark stands, MarkValue value, boolean onlyWorkChanges, Cells.CellInItsRow row) {
        boolean keepsWork = work == null || stands.value() == value && !onlyWorkChanges;
        if (!keepsWork) return fresh(value, stands.comment(), row);
        return new Cell.GivenMark(value, stands.workCode(), stands.workName(), stands.comment());
    }

    private static Cell.GivenMark fresh(MarkValue value, @Nullable String comment, Cells.CellInItsRow row) {
        Cells.WorkKind kind = workFor(row);
        return new Cell.GivenMark(value, kind.code(), kind.name(), comment);
    }

    private List<Cell.GivenMark> moved(List<Cell.GivenMark> marks, Cells.CellInItsRow row) {
        if (work == null || marks.isEmpty()) return marks;
        return given(marks.stream().map(Cell.GivenMark::value).toList(), row);
    }

    private List<Cell.GivenMark> commented(List<Cell.GivenMark> marks) {
        if (comment == null) return marks;
        if (marks.isEmpty() && comment.isEmpty()) return marks;
        if (marks.isEmpty()) throw new Refused("journal.cell.comment-without-mark");
        List<Cell.GivenMark> commented = new ArrayList<>(marks);
        Cell.GivenMark first = marks.getFirst();
        commented.set(
                0,
                new Cell.GivenMark(
                        first.value(), first.workCode(), first.workName(), comment.isEmpty() ? null : comment));
        return commented;
    }

    private static Cells.WorkKind workFor(Cells.CellInItsRow row) {
        if (row.workFor() == null) throw new Refused("journal.cell.no-such-work");
        return row.workFor();
    }
}
