package eljur.homework;

import java.util.Locale;

/** For whom homework is set. */
enum Audience {
    ALL,
    GROUP,
    PUPILS;

    static Audience of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
