package eljur.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registers of a day, by class.
 *
 * @param clubs only what is not a lesson of the curriculum
 * @param planned lessons of the day that are not cancelled
 * @param given lessons that are over
 * @param former said of a day on which the journal was not kept here yet
 * @param homeworkLater said while homework is not due yet
 * @param shared said when a lesson stands in several rows, so that sums and rows agree
 */
public record SchoolDay(
        boolean clubs,
        List<Row> rows,
        int planned,
        int given,
        int full,
        @Nullable String former,
        @Nullable String homeworkLater,
        @Nullable String shared) {

    /** @param planned lessons of the day that are not cancelled */
    public record Row(String name, int planned, int cancelled, int given, int full, List<Unfilled> unfilled) {}

    public record Unfilled(long lesson, int ordinal, String name, String teacher, String missing) {}
}
