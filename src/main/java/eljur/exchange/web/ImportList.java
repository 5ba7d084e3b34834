package eljur.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files loaded so far, and the form for another.
 *
 * @param refused why the last one was not taken
 * @param timetables may this role load one
 */
public record ImportList(List<Entry> entries, @Nullable String refused, boolean timetables) {

    /** @param tone of the chip that shows the state */
    public record Entry(long id, String fileName, String kind, String uploaded, String state, String tone) {}
}
