package eljur.journal.web;

import java.util.List;

/** The registers that somebody may open. */
public record RegisterList(List<Entry> registers) {

    /** @param teachers in words, empty when nobody is set */
    public record Entry(long course, String name, String teachers, int pupils) {}
}
