package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pupils owe: works for which a point stands.
 *
 * @param lines those whose day is over first
 * @param refusal what could not be written; null: nothing of that kind
 */
public record DebtsPage(List<Line> lines, @Nullable Refusal refusal) {

    /** A day that was not taken, as it was typed. @param work 0: the only one that is owed */
    public record Refusal(long lesson, long pupil, long work, String due, String said) {}

    /**
     * @param due as the field of a date holds it; empty where none is set
     * @param dueSaid the same in words
     * @param overdue the day is over
     * @param closed the period of the work is closed: no mark takes the place of the point there any more
     * @param mayChange the reader may set the day
     */
    public record Line(
            long lesson,
            long pupil,
            long course,
            long term,
            long work,
            String name,
            String register,
            String what,
            String day,
            String due,
            String dueSaid,
            boolean overdue,
            boolean closed,
            boolean mayChange) {}

    /** What was typed into this line in vain, or null. */
    public @Nullable Refusal refusalOf(Line line) {
        if (refusal == null || refusal.lesson() != line.lesson() || refusal.pupil() != line.pupil()) return null;
        return refusal.work() == 0 || refusal.work() == line.work() ? refusal : null;
    }

    /** The day in the field of a line: what was typed, or what stands. */
    public String field(Line line) {
        Refusal of = refusalOf(line);
        return of == null ? line.due() : of.due();
    }
}
