package eljur.carried.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of marks that a pupil brought along into this year.
 *
 * @param columns of the table; the last one is that of a term under way, where {@code current} says so
 * @param source where the marks come from, as typed last
 * @param seen the version of the sheet
 * @param state in words, with the tone of its chip; empty while there is nothing
 * @param returned why the deputy head sent it back, or null
 * @param mayRecord something can be typed
 * @param mayConfirm something waits for this reader to confirm it
 * @param confirmed subjects of which something is confirmed, where this reader may take it back
 * @param error why it could not be saved
 * @param sourceError empty, or what is wrong with where they come from
 */
public record CarriedPage(
        long pupil,
        String name,
        String className,
        List<String> columns,
        @Nullable String current,
        List<Row> rows,
        String source,
        String document,
        String seen,
        String state,
        String tone,
        @Nullable String returned,
        boolean mayRecord,
        boolean mayConfirm,
        List<Subject> confirmed,
        @Nullable String error,
        String sourceError,
        Map<String, String> typed) {

    public record Subject(long id, String name) {}

    public record Row(String subject, List<Entry> entries) {}

    /**
     * @param field null where nothing can be typed
     * @param text as typed, or as it stands
     * @param marks as they stand, where nothing can be typed
     * @param current of a term under way: several marks in one field
     * @param error empty, or what is wrong with it
     */
    public record Entry(
            @Nullable String field, String label, String text, List<Sign> marks, boolean current, String error) {}

    public record Sign(String text, String css, String day) {}
}
