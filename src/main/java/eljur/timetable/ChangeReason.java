package eljur.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why the plan of a day is changed.
 *
 * @param code one of {@code timetable.reason.…} of the texts
 * @param words as the book of missed lessons prints it
 * @param document the order or sick-leave certificate, null while there is none
 * @param since the first day on which it holds
 * @param until the last one; null while nobody knows
 */
public record ChangeReason(
        String code,
        String words,
        @Nullable String document,
        LocalDate since,
        @Nullable LocalDate until) {

    /** For what holds on that day alone. */
    public static ChangeReason of(String code, String words, @Nullable String document, LocalDate day) {
        return new ChangeReason(code, words, document, day, day);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
