package eljur.timetable.web;

import java.util.List;

/**
 * The courses of a year, class by class.
 *
 * @param whole whether the reader sees those of the whole school
 * @param open how many of those shown have no teacher
 */
public record CourseIndex(
        long year,
        String yearName,
        List<Choice> years,
        List<Choice> classes,
        List<Choice> subjects,
        List<Choice> teachers,
        List<Choice> kinds,
        boolean without,
        boolean closed,
        boolean filtered,
        List<Part> parts,
        String said,
        int open,
        boolean whole,
        boolean mayChange) {

    /** @param name of the class; empty for those of several classes */
    public record Part(String name, List<Entry> courses) {}

    /**
     * @param teachers those of today; empty where there is none
     * @param closed until which day it was taught; empty while it is
     */
    public record Entry(
            long id,
            String name,
            String subject,
            String group,
            String kind,
            String hours,
            String teachers,
            int topics,
            String closed) {}
}
