package eljur.timetable.web;

import java.util.List;

/** The plans of a year beside each other: subjects by grades. */
public record CurriculumTable(
        long year,
        String yearName,
        List<Choice> years,
        String school,
        List<Column> columns,
        List<Part> parts,
        List<Line> totals,
        List<Finding> violations,
        List<Finding> advice,
        boolean empty,
        boolean mayChange) {

    /**
     * @param name a grade, or a class with a plan of its own
     * @param query by which its page is asked
     * @param kept whether there is a plan
     */
    public record Column(String name, String query, boolean kept) {}

    public record Part(String name, List<Line> lines) {}

    /** @param cells in the order of the columns; empty where there is nothing */
    public record Line(String name, List<String> cells) {}

    /** @param of whose it is */
    public record Finding(String of, String words, String source, String query) {}
}
