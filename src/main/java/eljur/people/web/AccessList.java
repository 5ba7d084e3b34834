package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log-ins of a class or of the staff.
 *
 * @param path of the list; slips are posted below it
 */
public record AccessList(
        String title,
        String path,
        List<Entry> entries,
        @Nullable String error) {

    /**
     * @param note what the person is here
     * @param tone of the chip with the state
     * @param ticked proposed for a slip, or was ticked when it could not be issued
     * @param mayHand may this asker hand a slip to this person
     */
    public record Entry(
            long id, String name, String note, String state, String tone, boolean ticked, boolean mayHand) {}
}
