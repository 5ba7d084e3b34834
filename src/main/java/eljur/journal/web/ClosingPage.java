package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The closing of one link of the chain in a term: of a register, or of a class with its registers.
 *
 * @param id of the course or the class
 * @param path of the page; acts lie under it
 * @param missing of a register
 * @param registers of a class
 * @param ready how many registers of the class lack nothing and are not closed
 * @param typed empty, unless it was refused
 */
public record ClosingPage(
        long id,
        String path,
        long term,
        String heading,
        String termName,
        List<Tab> tabs,
        State state,
        List<Missing> missing,
        List<Register> registers,
        int ready,
        Acts acts,
        List<Reopening> reopenings,
        Map<String, String> typed,
        @Nullable String error) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A term to choose. */
    public record Tab(long term, String name, boolean shown) {}

    /**
     * What is not ready, of one kind.
     *
     * @param more how many are not named; null when all are
     */
    public record Missing(
            String said, List<Item> items, @Nullable String more) {}

    public record Item(String link, String said) {}

    /** @param css class of the sign: ok, warn, bad, or empty */
    public record State(String css, String icon, String said) {}

    /**
     * A register.
     *
     * @param missing in words, short; empty when nothing is
     */
    public record Register(long course, String name, String teachers, State state, List<Missing> missing) {}

    /** Somebody asked to open what is closed. */
    public record Reopening(long id, String place, String why, String state, boolean mayDecide) {}

    /**
     * What may be done with the link that is shown.
     *
     * @param close it is open, and the reader closes such links
     * @param asIs it is not ready, and the reader may close it all the same, saying why
     * @param ask it is closed, and the reader may ask for it
     * @param shut what is closed above it and opened with it, in words; empty for nothing
     */
    public record Acts(boolean close, boolean asIs, boolean ask, String shut) {}
}
