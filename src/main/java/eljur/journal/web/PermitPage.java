package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lesson to be opened to one person.
 *
 * @param closed why it takes no records, in words
 * @param sealed where the register is opened with what is closed above it; null: nothing is
 * @param asked what waits for a decision; null: nobody asked
 * @param before what was decided earlier of this lesson and its page
 */
public record PermitPage(
        long lesson,
        long course,
        String heading,
        String closed,
        boolean mayOpen,
        @Nullable String sealed,
        PermitList.@Nullable Line asked,
        List<PermitList.Line> before,
        List<Choice> givers,
        List<Choice> pupils,
        Map<String, String> typed,
        @Nullable String error) {

    public record Choice(long id, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, long id) {
        return value(field).equals(String.valueOf(id));
    }
}
