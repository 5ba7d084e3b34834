package eljur.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A school year with what divides it and what interrupts it. */
record CalendarYear(long id, String name, LocalDate starts, LocalDate ends, List<Term> terms, List<Holiday> holidays) {

    record Term(long id, String scheme, int ordinal, LocalDate starts, LocalDate ends) {}

    /** @param grades whose holidays they are; empty: everybody's */
    record Holiday(long id, String name, LocalDate starts, LocalDate ends, List<Integer> grades) {

        boolean covers(LocalDate day) {
            return !day.isBefore(starts) && !day.isAfter(ends);
        }
    }

    /**
     * @param weekday by whose timetable a worked day goes
     * @param classes for which it holds; empty: for all
     */
    record Change(
            long id,
            CalendarKind kind,
            LocalDate starts,
            LocalDate ends,
            @Nullable Integer weekday,
            @Nullable String bells,
            String reason,
            String document,
            List<String> classes,
            boolean withdrawn) {

        boolean covers(LocalDate day) {
            return !withdrawn && !day.isBefore(starts) && !day.isAfter(ends);
        }
    }
}
