package eljur.homework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much homework each class has on each day of a week, against the norm of its grade.
 *
 * @param first the norm of grade 1 and where it is from, in words
 * @param error why the norm was not saved; null: nothing was refused
 * @param typed what was typed and refused
 */
public record HomeworkVolume(
        String heading,
        String previous,
        String next,
        List<String> days,
        List<Row> rows,
        boolean schoolWide,
        String first,
        boolean maySetFirst,
        @Nullable String error,
        Map<String, String> typed) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @param late how many were set after the hour @param unsaid how many say no minutes */
    public record Row(String name, String grade, List<Cell> cells, int late, int unsaid) {}

    /** @param minutes of the pupil who has most to do @param norm 0: there is none */
    public record Cell(int minutes, int norm) {

        public boolean isOver() {
            return norm > 0 && minutes > norm;
        }
    }
}
