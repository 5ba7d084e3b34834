package eljur.school.web;

import java.util.List;

/** @param year whose classes are shown */
public record ClassesPage(long year, String yearName, List<Year> years, List<Entry> classes, boolean mayChange) {

    public record Year(long id, String name) {}

    /** @param closed in words, empty where it is open */
    public record Entry(
            long id,
            String name,
            String grades,
            String profile,
            String shift,
            String building,
            String scheme,
            int pupils,
            String closed) {}
}
