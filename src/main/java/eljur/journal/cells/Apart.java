package eljur.journal.cells;

import eljur.platform.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The order by which a pupil is taught elsewhere on the day of a lesson.
 *
 * @param kind home, individual, family
 */
record Apart(String kind, LocalDate since, LocalDate until, String number) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** @param row «home|2026-11-09|2027-05-31|12» */
    static @Nullable Apart of(@Nullable String row) {
        if (row == null) return null;
        String[] parts = row.split("\\|", 4);
        return new Apart(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]), parts[3]);
    }

    /** Nothing is written in these cells; what stood there from before may go. */
    void refuse(Cell after) {
        if (!after.empty())
            throw new Refused("journal.cell.apart." + kind, DAY.format(since), DAY.format(until), number);
    }
}
