package eljur.journal.writing;

import eljur.access.RecordState;
import eljur.access.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether somebody may write at this lesson, read inside the transaction that writes.
 *
 * @param version of {@code journal.lesson}; 0 when nothing was recorded yet
 * @param relations in which ways the lesson is the writer's own
 * @param closedOn the day the period was closed, null while it is open
 * @param permitted the deputy head has opened it to this writer, and the hours are not over
 */
public record LessonFacts(
        long lesson,
        long course,
        long group,
        long term,
        LocalDate day,
        LocalTime startsAt,
        boolean cancelled,
        boolean unmarked,
        long version,
        Set<Relation> relations,
        @Nullable LocalDate closedOn,
        String closedBy,
        boolean permitted,
        SchoolRules rules) {

    /** The settings of the school that bear on a record. */
    public record SchoolRules(ZoneId zone, LocalTime homeworkUntil, int editWindowDays, int slipMinutes) {}

    /** Is the lesson still ahead on this day of the school's zone? */
    boolean aheadOf(LocalDate today) {
        return day.isAfter(today);
    }

    /** The last day on which the lesson may be written in. */
    LocalDate lastDay() {
        return day.plusDays(rules.editWindowDays());
    }

    /** The state of a record that was due by the given day. */
    RecordState stateOn(LocalDate today, LocalDate due) {
        if (permitted) return RecordState.LATE;
        if (closedOn != null || today.isAfter(lastDay())) return RecordState.CLOSED;
        return today.isAfter(due) ? RecordState.LATE : RecordState.OPEN;
    }
}
