package eljur.results.certificates;

import eljur.journal.MarkValue;

/**
 * A mark that a final one is made of.
 *
 * @param grade the pupil was in
 * @param year of school, as «2026/27»
 * @param ordinal of the half-year; 0: none
 * @param brought from another school, or from what this one used before: it counts as set
 */
record GivenMark(MarkValue value, Kind kind, int grade, String year, int ordinal, long subject, boolean brought) {

    /** Of what it is the mark. */
    enum Kind {
        HALF,
        YEAR,
        EXAM
    }

    boolean counts() {
        return value.points() > 0;
    }
}
