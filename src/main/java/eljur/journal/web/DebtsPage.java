package eljur.journal.web;

import java.util.List;

/**
 * What pupils owe: works for which a point stands.
 *
 * @param lines those whose day is over first
 */
public record DebtsPage(List<Line> lines) {

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
}
