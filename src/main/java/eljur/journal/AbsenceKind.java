package eljur.journal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a pupil was not at the lesson, or not in time. */
public enum AbsenceKind {
    /** The reason is not found out yet. */
    ABSENT,
    ILL,
    EXCUSED,
    LATE,
    /** Was there, and went before the end. */
    LEFT;

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

    /**
     * What the register shows of it: the reason that was found out, where one was. Whoever was late, or left early, was there and needs none.
     * {@code journal.v_absence} says the same in SQL.
     */
    public AbsenceKind under(@Nullable AbsenceKind reason) {
        return reason == null || !missed() ? this : reason;
    }

    /**
     * What stays recorded when this is typed where {@code stands} was recorded and a reason covers it: whoever leaves what is shown as it
     * is has not said that the teacher recorded it so.
     */
    public AbsenceKind recorded(@Nullable AbsenceKind stands, @Nullable AbsenceKind reason) {
        return stands != null && this == stands.under(reason) ? stands : this;
    }

    /** Was missing, not merely late or gone before the end. */
    public boolean missed() {
        return this != LATE && this != LEFT;
    }
}
