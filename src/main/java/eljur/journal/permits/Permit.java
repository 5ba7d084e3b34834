package eljur.journal.permits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a register opened, or asked to be opened, to one person.
 *
 * @param activity the register of a club or the like
 * @param lesson null: the whole page of the term
 * @param day of the lesson
 * @param pupil one cell only; null: all of them
 * @param granted null: nobody has decided yet
 */
record Permit(
        long id,
        long course,
        String courseName,
        boolean activity,
        long term,
        @Nullable Long lesson,
        @Nullable LocalDate day,
        @Nullable Long pupil,
        @Nullable String pupilName,
        long person,
        String teacher,
        @Nullable Instant askedAt,
        String askedWhy,
        @Nullable Instant decidedAt,
        String decidedBy,
        @Nullable Boolean granted,
        @Nullable Instant until,
        String reason,
        @Nullable Instant endedAt) {

    boolean waits() {
        return granted == null;
    }

    boolean isOpen(Instant now) {
        return Boolean.TRUE.equals(granted) && endedAt == null && until != null && until.isAfter(now);
    }
}
