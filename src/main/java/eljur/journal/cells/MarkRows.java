package eljur.journal.cells;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marks of a cell as columns for one statement; the ordinal counts the marks of each kind of work. */
record MarkRows(
        String[] codes,
        Integer[] ordinals,
        String[] values,
        @Nullable String[] comments) {

    MarkRows(List<Cell.GivenMark> marks) {
        this(
                marks.stream().map(Cell.GivenMark::workCode).toArray(String[]::new),
                ordinals(marks),
                marks.stream().map(mark -> mark.value().stored()).toArray(String[]::new),
                marks.stream().map(Cell.GivenMark::comment).toArray(String[]::new));
    }

    private static Integer[] ordinals(List<Cell.GivenMark> marks) {
        Map<String, Integer> given = new HashMap<>();
        return marks.stream()
                .map(mark -> given.merge(mark.workCode(), 1, Integer::sum))
                .toArray(Integer[]::new);
    }
}
