package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pupils found by name, former surname or file number.
 *
 * @param gone also those who left
 * @param more there are more than are shown
 */
public record PupilIndex(
        String query,
        @Nullable Long schoolClass,
        boolean gone,
        List<Choice> classes,
        List<Entry> pupils,
        boolean more,
        boolean mayAdmit) {

    public record Choice(long id, String name) {}

    /** @param note that the pupil left, or is taught otherwise; namesakes are told apart by the day of birth and the class */
    public record Entry(long id, String name, String born, String className, String note, boolean left) {}
}
