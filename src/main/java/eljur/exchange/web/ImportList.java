package eljur.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files loaded so far, and the form for another.
 *
 * @param replaced tries that were never applied, since a newer file of the same person took their place
 * @param refused why the last one was not taken
 * @param year into which year files go, where the next has been begun already
 * @param kinds what this role may load, in the order in which a school does it
 */
public record ImportList(
        List<Entry> entries,
        List<Entry> replaced,
        @Nullable String refused,
        List<Kind> kinds,
        @Nullable String year) {

    /** @param template is there a table to fill in? */
    public record Kind(String code, String name, String text, boolean template) {}

    /** @param tone of the chip that shows the state */
    public record Entry(long id, String fileName, String kind, String uploaded, String state, String tone) {}
}
