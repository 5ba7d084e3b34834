package eljur.journal.permits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that is asked to be opened, as the school's rules see it now.
 *
 * @param activity it is of a club or the like
 * @param mine the reader gives the course on that day, or this lesson for another
 * @param givers who may be let in: who teaches the course today or taught it on the day, and who gave the lesson instead
 * @param pupils of the group on that day
 * @param closedOn the day the period was closed, or null
 * @param seals what is closed above it as well; no single place is opened below
 */
record ClosedLesson(
        long id,
        long course,
        long term,
        String heading,
        LocalDate day,
        boolean cancelled,
        boolean activity,
        boolean mine,
        @Nullable LocalDate closedOn,
        List<Seal> seals,
        int editWindowDays,
        LocalDateTime now,
        List<Choice> givers,
        List<Choice> pupils) {

    record Choice(long id, String name) {}

    boolean sealed() {
        return !seals.isEmpty();
    }

    boolean windowPassed() {
        return now.toLocalDate().isAfter(day.plusDays(editWindowDays));
    }

    /** The day has come, and no record is taken any more. */
    boolean isClosed() {
        LocalDate today = now.toLocalDate();
        return !cancelled && !day.isAfter(today) && (closedOn != null || windowPassed());
    }
}
