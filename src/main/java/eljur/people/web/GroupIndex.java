package eljur.people.web;

import java.util.List;

/** The groups of this year, and of the next where it stands already, that are no whole classes. */
public record GroupIndex(List<Entry> groups, int empty) {

    /**
     * @param classes by name; empty for a club across all classes
     * @param year of a year that has not begun, its name; else empty
     */
    public record Entry(long id, String name, String classes, int members, String year) {}
}
