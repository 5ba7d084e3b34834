package eljur.journal.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The closing of one link of the chain in a term: of a register, or of a class with its registers.
 *
 * @param id of the course or the class
 * @param path of the page; acts lie under it
 * @param missing of a register
 * @param registers of a class
 * @param ready how many registers of the class lack nothing and are not closed
 * @param typed empty, unless it was refused
 */
public record ClosingPage(
        long id,
        String path,
        long term,
        String heading,
        String termName,
        List<ClosingParts.Tab> tabs,
        ClosingParts.State state,
        List<ClosingParts.Missing> missing,
        List<ClosingParts.Register> registers,
        int ready,
        ClosingParts.Acts acts,
        List<ClosingParts.Reopening> reopenings,
        Map<String, String> typed,
        @Nullable String error) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
