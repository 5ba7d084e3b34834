package eljur.firstday.web;

import java.util.List;
import java.util.Map;

/**
 * The page of the first day: everything is a field of one form, so that nothing typed is ever lost.
 *
 * @param typed by the name of the field
 * @param errors what keeps a field from being taken, by its name, in order
 * @param names of the fields that have an error, as people read them
 * @param terms the fields of terms, as {@code term.quarter.1}
 */
public record FirstDayPage(
        String token,
        Map<String, String> typed,
        Map<String, String> errors,
        Map<String, String> names,
        List<String> zones,
        List<Term> terms,
        int holidays,
        int slots,
        int shortestPassword) {

    public record Term(String field, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** For {@code aria-invalid}: an attribute that is null is left out. */
    public @org.jspecify.annotations.Nullable String invalid(String field) {
        return errors.containsKey(field) ? "true" : null;
    }
}
