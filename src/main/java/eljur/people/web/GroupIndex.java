package eljur.people.web;

import java.util.List;

/** The groups of this year that are no whole classes. */
public record GroupIndex(List<Entry> groups, int empty) {

    /** @param classes by name; empty for a club across all classes */
    public record Entry(long id, String name, String classes, int members) {}
}
