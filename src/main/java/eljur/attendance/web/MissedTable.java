package eljur.attendance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pupils of a class missed in some days.
 *
 * @param by how it was counted, in words
 */
public record MissedTable(
        long id,
        String name,
        String since,
        String until,
        String days,
        List<String> by,
        List<String> columns,
        List<Row> rows,
        List<String> sum,
        @Nullable String error) {

    /** @param systematic more than the school's border of a month's lessons */
    public record Row(long pupil, String name, List<String> cells, boolean systematic) {}
}
