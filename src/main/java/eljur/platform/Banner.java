package eljur.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a page says above everything else.
 *
 * @param tone as styles call it: {@code bad}, {@code warn}, {@code info}
 * @param text in words
 * @param untilSaved whether it is over when something could be saved, so that a page left open takes it away
 * @param link where it is looked after, for whoever may go there
 */
public record Banner(
        String tone,
        String text,
        boolean untilSaved,
        @Nullable Link link) {

    public record Link(String address, String text) {}

    /** Something to be looked after. */
    public static Banner of(String tone, String text) {
        return new Banner(tone, text, false, null);
    }

    /** The same for whoever can do something about it. */
    public Banner leadingTo(String address, String name) {
        return new Banner(tone, text, untilSaved, new Link(address, name));
    }

    /** Nothing is saved, and why. */
    public static Banner ofStop(String text) {
        return new Banner("bad", text, true, null);
    }
}
