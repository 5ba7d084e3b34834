package eljur.journal.registers;

import eljur.journal.AbsenceKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Days on which a pupil will not be there, as said beforehand; the lesson numbers bound the first and the last of them. */
record ExpectedDays(LocalDate since, int first, LocalDate until, int last, String sign) {

    /** @param rows «2026-12-16 0 2026-12-18 99 ill»: one column of one statement, in the order in which they count */
    static List<ExpectedDays> of(String[] rows) {
        return Arrays.stream(rows).map(row -> read(row.split(" "))).toList();
    }

    boolean cover(LocalDate day, int ordinal) {
        return !day.isBefore(since)
                && !day.isAfter(until)
                && (!day.equals(since) || ordinal >= first)
                && (!day.equals(until) || ordinal <= last);
    }

    private static ExpectedDays read(String[] row) {
        return new ExpectedDays(
                LocalDate.parse(row[0]),
                Integer.parseInt(row[1]),
                LocalDate.parse(row[2]),
                Integer.parseInt(row[3]),
                AbsenceKind.of(row[4]).printed());
    }
}
