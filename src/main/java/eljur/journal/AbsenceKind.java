package eljur.journal;

import java.util.Locale;

/** How a pupil was not at the lesson, or not in time. */
public enum AbsenceKind {
    /** The reason is not found out yet. */
    ABSENT,
    ILL,
    EXCUSED,
    LATE;

    private final String printed = Signs.of("absence." + name().toLowerCase(Locale.ROOT));

    public static AbsenceKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that stands in the register. */
    public String printed() {
        return printed;
    }

    /** Was missing, not merely late. */
    public boolean missed() {
        return this != LATE;
    }
}
