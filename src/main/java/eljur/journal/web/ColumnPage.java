package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One work of a whole class.
 *
 * @param op id of the operation that would write it
 * @param typed by the name of the field
 * @param lines what would be written for whom; empty before anything was pasted
 * @param left lines that go to nobody, each with the reason
 * @param error why nothing was written, or null
 */
public record ColumnPage(
        long lesson,
        long course,
        String day,
        String op,
        List<Kind> kinds,
        Map<String, String> typed,
        List<Line> lines,
        List<Left> left,
        @Nullable String error) {

    /** @param former what the work was called before, in words, the latest first */
    public record Kind(String code, String name, String title, List<String> former) {}

    public record Left(String line, String why) {}

    /**
     * @param now what stands in the cell; empty for nothing
     * @param replaces another mark for the same work stands there
     * @param stands what was typed stands there already
     * @param error what is wrong with the mark; empty when nothing
     */
    public record Line(
            long pupil,
            String name,
            String now,
            long seen,
            String value,
            boolean replaces,
            boolean stands,
            String error) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean replaces() {
        return lines.stream().anyMatch(Line::replaces);
    }

    /** Works that were called otherwise before. */
    public List<Kind> renamed() {
        return kinds.stream().filter(kind -> !kind.former().isEmpty()).toList();
    }

    public long written() {
        return lines.stream()
                .filter(line -> !line.value().isBlank()
                        && !line.stands()
                        && line.error().isEmpty())
                .count();
    }
}
