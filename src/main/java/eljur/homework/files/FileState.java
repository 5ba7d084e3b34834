package eljur.homework.files;

import java.util.Locale;

/** What the antivirus said of a file. */
public enum FileState {
    /** The school has set up none. */
    UNCHECKED,
    /** It has not answered yet, and is asked again. */
    WAITING,
    CLEAN,
    /** Never given out. */
    INFECTED;

    public static FileState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isServed() {
        return this == UNCHECKED || this == CLEAN;
    }
}
