package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log-ins of a class or of the staff.
 *
 * @param path of the list; slips are posted below it
 * @param proposed roles by the posts, for whoever may give them
 */
public record AccessList(
        String title,
        String path,
        List<Entry> entries,
        boolean ofStaff,
        List<Proposed> proposed,
        @Nullable String error) {

    /**
     * @param note what the person is here
     * @param tone of the chip with the state
     * @param roles those given, or those that come with the first slip
     * @param ticked proposed for a slip, or was ticked when it could not be issued
     * @param mayHand may this asker hand a slip to this person
     */
    public record Entry(
            long id,
            String name,
            String note,
            String state,
            String tone,
            String roles,
            boolean ticked,
            boolean mayHand) {}

    /** @param roles that the person would have then */
    public record Proposed(long id, String name, String post, String roles) {}
}
