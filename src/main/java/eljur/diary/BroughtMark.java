package eljur.diary;

import eljur.journal.MarkValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark that the child brought from another school.
 *
 * @param current given in the term, not for it
 * @param ofYear for the year
 */
record BroughtMark(
        boolean current,
        boolean ofYear,
        MarkValue value,
        @Nullable LocalDate day,
        boolean confirmed,
        String origin,
        String source) {

    /** Of the texts that the statement of the term puts together. */
    static List<BroughtMark> of(String... said) {
        return Arrays.stream(said).map(BroughtMark::of).toList();
    }

    private static BroughtMark of(String said) {
        String[] parts = said.split("\\|", 7);
        return new BroughtMark(
                parts[0].equals("current"),
                parts[1].equals("year"),
                MarkValue.of(parts[2]),
                parts[3].isEmpty() ? null : LocalDate.parse(parts[3]),
                parts[4].startsWith("t"),
                parts[5],
                parts[6]);
    }
}
