package eljur.school.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param mayChange whether this person keeps the calendar */
public record CalendarPage(
        long year,
        String name,
        List<Year> years,
        List<String> weekdays,
        List<Month> months,
        List<Scheme> schemes,
        List<Span> holidays,
        List<Change> changes,
        boolean mayChange,
        @Nullable String error) {

    public record Year(long id, String name) {}

    /** Weeks from Monday; a cell of another month is empty. */
    public record Month(String name, List<List<Day>> weeks) {}

    /**
     * @param number empty for a day of another month
     * @param tone as styles call it: {@code holiday}, {@code off}, {@code work}, {@code remote}, {@code short}, {@code rest}, or none
     * @param sign a letter, so that nothing hangs on the colour
     * @param note in words, null for a plain day
     */
    public record Day(
            String number,
            String tone,
            String sign,
            @Nullable String note,
            boolean today) {}

    public record Scheme(String name, List<Span> terms) {}

    public record Span(String name, String days, String note) {}

    public record Change(
            long id, String days, String kind, String tone, String whom, String reason, boolean withdrawn) {}
}
