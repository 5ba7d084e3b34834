package eljur.journal.cells;

import java.util.Map;
import java.util.UUID;

/**
 * Marks of one work for a whole class, as they arrived.
 *
 * @param work code of the kind of work
 * @param title what the work was about; empty leaves what stands
 * @param reason why marks of a past day are changed; empty where none is said
 * @param marks by pupil
 */
record ColumnEntry(UUID op, String work, String title, String reason, Map<Long, Typed> marks) {

    /** @param seen version of the cell that was on the page */
    record Typed(String text, long seen) {}
}
