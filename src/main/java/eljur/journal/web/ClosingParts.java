package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of closing are put together from. */
public final class ClosingParts {

    private ClosingParts() {}

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
     */
    public record Acts(boolean close, boolean asIs, boolean ask) {}
}
