package eljur.journal.cells;

import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.journal.Scale;
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
 * @param comment to that mark; null keeps, an empty text removes
 * @param minutes of a lateness or an early leaving; null: those that stand
 * @param mark which mark of the cell work and comment speak of, from 0; null: work of all that change, comment to the first
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
        @Nullable String reason,
        @Nullable Integer mark,
        @Nullable Integer minutes) {

    /**
     * The cell as it becomes when this is written over the one that stands.
     *
     * @throws Refused when a mark is not of the scale by which its work is judged
     */
    Cell over(Cells.CellInItsRow row) {
        Cell now = row.cell();
        CellText typed = CellText.parse(text, (nth, sign) -> scale(nth, sign, row));
        boolean marksTyped = whole || !typed.marks().isEmpty();
        List<Cell.GivenMark> marks = marksTyped ? given(typed.marks(), row) : moved(now.marks(), row);
        AbsenceKind absence = whole || typed.absence() != null ? recorded(typed.absence(), now) : now.absence();
        return new Cell(
                commented(marks),
                absence,
                lateness(absence, now),
                now.reason(),
                now.version(),
                now.corrected(),
                now.firstAt(),
                now.changedAt(),
                now.changedBy(),
                now.changedByName());
    }

    // What stands is read by the scale it was given in, what is new by that of the work asked for.
    private Scale scale(int nth, String sign, Cells.CellInItsRow row) {
        List<Cell.GivenMark> standing = row.cell().marks();
        if (nth < standing.size() && standing.get(nth).value().printed().equals(sign))
            return standing.get(nth).rule().scale();
        for (var one : standing)
            if (one.value().points() == 0 && one.value().printed().equals(sign))
                return one.rule().scale();
        boolean stays = nth < standing.size() && (work == null || mark != null && mark != nth);
        if (stays) return standing.get(nth).rule().scale();
        return row.workFor() == null ? Scale.FIVE : row.workFor().rule().scale();
    }

    // Minutes belong to a lateness or an early leaving; those that stand stay until others are said.
    private @Nullable Integer lateness(@Nullable AbsenceKind absence, Cell now) {
        if (absence == null || absence.missed()) return null;
        if (minutes != null) return minutes;
        return now.absence() == absence ? now.minutes() : null;
    }

    private static @Nullable AbsenceKind recorded(@Nullable AbsenceKind typed, Cell now) {
        return typed == null ? null : typed.recorded(now.absence(), now.reason());
    }

    // A mark that stands keeps its work and comment; a new or another one is for the kind of work asked for.
    private List<Cell.GivenMark> given(List<MarkValue> values, Cells.CellInItsRow row) {
        List<Cell.GivenMark> before = left(row.cell().marks(), values), after = new ArrayList<>();
        boolean onlyWorkChanges = row.cell().text().marks().equals(values);
        for (int i = 0; i < values.size(); i++) {
            if (i >= before.size()) after.add(fresh(values.get(i), null, row));
            else after.add(over(before.get(i), values.get(i), mark == null ? onlyWorkChanges : i == mark, row));
        }
        return after;
    }

    // When one of several marks is taken away, the others keep what they were given for.
    private List<Cell.GivenMark> left(List<Cell.GivenMark> before, List<MarkValue> values) {
        if (mark == null || mark < 0 || mark >= before.size() || values.size() != before.size() - 1) return before;
        List<Cell.GivenMark> left = new ArrayList<>(before);
        left.remove(mark.intValue());
        return left;
    }

    private Cell.GivenMark over(Cell.GivenMark stands, MarkValue value, boolean meant, Cells.CellInItsRow row) {
        boolean keepsWork = work == null || (mark == null ? stands.value() == value && !meant : !meant);
        if (!keepsWork) return fresh(value, stands.comment(), row);
        return new Cell.GivenMark(value, stands.workCode(), stands.workName(), stands.comment(), stands.rule());
    }

    private static Cell.GivenMark fresh(MarkValue value, @Nullable String comment, Cells.CellInItsRow row) {
        Cells.WorkKind kind = workFor(row);
        Scale scale = kind.rule().scale();
        if (!scale.has(value)) throw new Refused("journal.cell.scale." + scale.stored(), value.printed());
        return new Cell.GivenMark(value, kind.code(), kind.name(), comment, kind.rule());
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
        int nth = mark == null ? 0 : Math.clamp(mark, 0, marks.size() - 1);
        Cell.GivenMark one = marks.get(nth);
        commented.set(nth, one.commented(comment.isEmpty() ? null : comment));
        return commented;
    }

    private static Cells.WorkKind workFor(Cells.CellInItsRow row) {
        if (row.workFor() == null)
            throw new Refused(row.unmarked() ? "journal.cell.unmarked" : "journal.cell.no-such-work");
        return row.workFor();
    }
}
