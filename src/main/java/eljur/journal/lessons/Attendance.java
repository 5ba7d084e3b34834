package eljur.journal.lessons;

import eljur.journal.AbsenceKind;
import eljur.journal.cells.Cell;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is not at a lesson: an explicit act for the whole group, also when nobody is missing. */
record Attendance(List<Away> absences) {

    /** @param minutes of a lateness */
    record Away(long pupil, AbsenceKind kind, @Nullable Integer minutes) {}

    /** A place in the roll: a pupil of the group on that day, the version of the cell, what stands in it, why the pupil is away if it is known. */
    record Place(
            long pupil,
            long version,
            @Nullable Away away,
            @Nullable AbsenceKind reason,
            List<Cell.GivenMark> marks) {

        /** As the sheet shows it: with the reason that was found out. */
        @Nullable
        Away shown() {
            return away == null ? null : new Away(pupil, away.kind().under(reason), away.minutes());
        }

        /** What is recorded when this was typed on the sheet. */
        @Nullable
        Away recorded(@Nullable Away typed) {
            AbsenceKind stands = away == null ? null : away.kind();
            return typed == null ? null : new Away(pupil, typed.kind().recorded(stands, reason), typed.minutes());
        }

        /** The cell with another absence, or none. */
        Cell with(@Nullable Away other) {
            return new Cell(
                    marks,
                    other == null ? null : other.kind(),
                    other == null ? null : other.minutes(),
                    reason,
                    version,
                    false,
                    null,
                    null,
                    0,
                    "");
        }
    }

    Map<Long, Away> byPupil() {
        return absences.stream().collect(Collectors.toMap(Away::pupil, Function.identity(), (first, second) -> second));
    }
}
