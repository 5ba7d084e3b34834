package eljur.journal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a pupil is away. Presence is one thing and said by the teacher, the reason is another. */
public enum ReasonKind {
    ILL(AbsenceKind.ILL),
    /** By a statement of the family. */
    FAMILY(AbsenceKind.EXCUSED),
    /** An olympiad, a competition. */
    CONTEST(AbsenceKind.EXCUSED),
    /** By an order of the school. */
    ORDER(AbsenceKind.EXCUSED),
    /** Quarantine, or a day without school by an act. */
    QUARANTINE(AbsenceKind.EXCUSED),
    DISTANCE(AbsenceKind.EXCUSED),
    /** Found out, and none that counts. */
    TRUANT(AbsenceKind.ABSENT),
    /** Asked, and not found out. */
    UNKNOWN(AbsenceKind.ABSENT);

    private final AbsenceKind shown;

    ReasonKind(AbsenceKind shown) {
        this.shown = shown;
    }

    public static ReasonKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** @param stored null: nobody said a reason */
    public static boolean isFoundOut(@Nullable String stored) {
        return stored != null && of(stored) != UNKNOWN;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the register shows for it. */
    public AbsenceKind shown() {
        return shown;
    }
}
