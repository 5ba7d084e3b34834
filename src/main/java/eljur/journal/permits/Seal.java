package eljur.journal.permits;

/**
 * What is closed above the register of a lesson.
 *
 * @param what {@code class}, {@code activities} or {@code school}
 * @param name of the class; else empty
 */
record Seal(String what, String name) {

    static Seal of(String stored) {
        int colon = stored.indexOf(':');
        return new Seal(stored.substring(0, colon), stored.substring(colon + 1));
    }
}
