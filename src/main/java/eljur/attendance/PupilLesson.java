package eljur.attendance;

import eljur.journal.AbsenceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that a pupil had, or has ahead.
 *
 * @param length in minutes
 * @param kind as the register shows it; null: nothing is recorded against the pupil
 * @param explained the reason is known
 * @param minutes that the pupil was late, or left early
 */
record PupilLesson(
        long pupil,
        LocalDate day,
        int ordinal,
        int length,
        boolean recorded,
        @Nullable AbsenceKind kind,
        boolean explained,
        @Nullable Integer minutes) {

    boolean missed() {
        return kind != null && kind.missed();
    }

    boolean ill() {
        return kind == AbsenceKind.ILL;
    }

    boolean excused() {
        return kind == AbsenceKind.EXCUSED;
    }

    boolean unexplained() {
        return missed() && !explained;
    }
}
