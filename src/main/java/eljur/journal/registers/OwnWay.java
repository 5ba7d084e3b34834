package eljur.journal.registers;

import eljur.journal.MarkValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a pupil goes a way of its own in this subject.
 *
 * @param kind exempt, preparatory, special: by a certificate; home, individual, family: by an order
 * @param elsewhere the lessons of these days are given to the pupil apart, not here
 * @param number of the certificate or the order, empty where it is not known
 */
record OwnWay(
        String kind,
        LocalDate since,
        LocalDate until,
        String number,
        @Nullable LocalDate day,
        boolean elsewhere) {

    /** @param rows «home|2026-11-09|2027-05-31|12|2026-11-06|t»: one column of one statement */
    static List<OwnWay> of(String[] rows) {
        return Arrays.stream(rows).map(row -> read(row.split("\\|", -1))).toList();
    }

    private boolean covers(LocalDate lesson) {
        return !lesson.isBefore(since) && !lesson.isAfter(until);
    }

    /** On these days the pupil is taught elsewhere: nothing is written here. */
    boolean apart(LocalDate lesson) {
        return elsewhere && covers(lesson);
    }

    /** On these days the pupil leaves every count of the lesson: exempt, or taught elsewhere. A group of health counts as everybody. */
    boolean frees(LocalDate lesson) {
        return apart(lesson) || sign(lesson) != null;
    }

    /** What stands in an empty cell of these days; null where lessons are as everybody's. */
    @Nullable
    String sign(LocalDate lesson) {
        return covers(lesson) && kind.equals("exempt") ? MarkValue.EXEMPT.printed() : null;
    }

    private static OwnWay read(String[] row) {
        return new OwnWay(
                row[0],
                LocalDate.parse(row[1]),
                LocalDate.parse(row[2]),
                row[3],
                row[4].isEmpty() ? null : LocalDate.parse(row[4]),
                row[5].equals("t"));
    }
}
