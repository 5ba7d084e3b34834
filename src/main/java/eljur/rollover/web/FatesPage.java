package eljur.rollover.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of one class, each with what becomes of them.
 *
 * @param usual what becomes of those for whom nothing else was chosen, in words
 */
public record FatesPage(
        long id,
        String name,
        String usual,
        boolean mayChange,
        boolean leaves,
        @Nullable String error,
        List<Row> pupils,
        List<String> others,
        List<String> again) {

    /** @param chosen value of the field, empty for the usual */
    public record Row(String field, String name, String chosen) {}
}
