package eljur.people.web;

import java.util.List;

/** The classes of this school year. */
public record ClassIndex(List<Entry> classes, int pupils) {

    /** @param tutors by short name; empty when nobody is appointed */
    public record Entry(long id, String name, String tutors, int pupils) {}
}
