package eljur.journal.web;

import java.util.List;

/**
 * A register of one term on paper: spreads of two pages, as in the printed journal.
 *
 * @param heading «Алгебра, 7-А»
 * @param period «II четверть, 2026/27 учебный год»
 * @param source who printed it, when, from what
 * @param markHeading over the column of the term's marks, empty where there are none yet
 * @param hours planned, given, behind, in words
 */
public record RegisterSheet(
        String school,
        String heading,
        String period,
        String teachers,
        String source,
        String markHeading,
        String hours,
        List<Spread> spreads) {

    /** Columns of a spread, as the printed book has them. */
    public static final int LESSONS = 11;

    /**
     * Eleven lessons at most.
     *
     * @param last it carries the term's marks and the hours
     * @param notes corrections, and lessons that did not take place
     */
    public record Spread(
            List<Month> months,
            List<String> days,
            List<Line> lines,
            List<Given> given,
            List<String> notes,
            boolean last) {

        /** Columns that stay empty. */
        public int empty() {
            return LESSONS - days.size();
        }
    }

    /** A month over its columns. */
    public record Month(String name, int lessons) {}

    /** @param note since or until when, by which order; empty for the whole term */
    public record Line(int number, String name, String note, List<Cell> cells, String mark) {}

    /** @param off the pupil was not in the group on that day */
    public record Cell(String text, boolean off) {}

    /** What was taught, and what was set for home; an hour only where something is recorded. */
    public record Given(String date, boolean recorded, String topic, String homework) {}
}
