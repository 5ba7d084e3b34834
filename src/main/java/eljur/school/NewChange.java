package eljur.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param classes for which it is to hold; empty: for all */
record NewChange(
        CalendarKind kind,
        LocalDate starts,
        LocalDate ends,
        @Nullable Integer weekday,
        @Nullable Long bells,
        List<Long> classes,
        String reason,
        String document) {

    /** A quarantine of a month is long; more in one act is a slip. */
    private static final int LONGEST_DAYS = 62;

    /**
     * Why the school cannot mean this; null when it can.
     *
     * <p>A worked day is one day: each has a weekday of its own.
     */
    @Nullable
    String objection(CalendarYear year) {
        if (ends.isBefore(starts)) return "calendar.no.order";
        if (starts.isBefore(year.starts()) || ends.isAfter(year.ends())) return "calendar.no.outside";
        if (starts.plusDays(LONGEST_DAYS).isBefore(ends)) return "calendar.no.long";
        if (kind == CalendarKind.WORK && !starts.equals(ends)) return "calendar.no.one-day";
        if (kind == CalendarKind.WORK && weekday != null && isTaughtSo(year, weekday)) return "calendar.no.taught";
        return null;
    }

    private boolean isTaughtSo(CalendarYear year, int weekday) {
        return starts.getDayOfWeek() == DayOfWeek.of(weekday)
                && year.holidays().stream().noneMatch(holiday -> holiday.covers(starts));
    }
}
