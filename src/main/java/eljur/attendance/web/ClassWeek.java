package eljur.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The week of a class: who was away, why, and what nobody explained yet.
 *
 * @param monday of the week, as the address names it
 * @param unexplained absences of the last weeks without a reason, the oldest first
 * @param earlier what is unexplained from before those weeks; null: nothing
 * @param announced by families, not accepted yet
 * @param schoolWide the reader may see the shares of all classes
 * @param chosen pupils ticked in the form
 */
public record ClassWeek(
        long id,
        String name,
        String heading,
        String monday,
        String previous,
        String next,
        boolean thisWeek,
        boolean mayEnter,
        boolean schoolWide,
        List<Day> days,
        List<Row> rows,
        List<Unexplained> unexplained,
        @Nullable Earlier earlier,
        List<ReasonLine> announced,
        List<ReasonLine> reasons,
        List<Kind> kinds,
        Map<String, String> typed,
        Set<Long> chosen,
        @Nullable String error) {

    public record Day(String date, String name, boolean chosen) {}

    /** A pupil's line. */
    public record Row(long pupil, String name, List<Cell> cells, String missed) {}

    /**
     * @param text «2 из 6», empty when nothing was missed
     * @param signs letters of the lessons: «н н»
     */
    public record Cell(String text, String signs, boolean unexplained, boolean expected) {}

    /** @param lessons «уроки 2, 3» */
    public record Unexplained(long pupil, String name, String date, String day, String lessons) {}

    /** @param lessons «ещё 3 урока» @param first their first day, in words @param date the same as the address names it */
    public record Earlier(String lessons, String first, String date) {}

    public record Kind(String code, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
