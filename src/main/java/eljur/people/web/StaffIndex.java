package eljur.people.web;

import java.util.List;

/** The staff, by name. */
public record StaffIndex(String query, boolean gone, List<Entry> staff, boolean mayChange) {

    /** @param note tutor of which class, or since when no longer here */
    public record Entry(long id, String name, String positions, String note, boolean left) {}
}
