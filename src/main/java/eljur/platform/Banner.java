package eljur.platform;

/**
 * What a page says above everything else.
 *
 * @param tone as styles call it: {@code bad}, {@code warn}, {@code info}
 * @param text in words
 * @param untilSaved whether it is over when something could be saved, so that a page left open takes it away
 */
public record Banner(String tone, String text, boolean untilSaved) {

    /** Something to be looked after. */
    public static Banner of(String tone, String text) {
        return new Banner(tone, text, false);
    }

    /** Nothing is saved, and why. */
    public static Banner ofStop(String text) {
        return new Banner("bad", text, true);
    }
}
