package eljur.planner;

import java.util.List;

/**
 * What a week does against a norm.
 *
 * @param rule its words stand under {@code planner.norm.<rule>}, its source beside them
 * @param whose class, teacher or room
 * @param ofClass whose timetable mends it; 0 when it is of no class
 * @param figures in the order of the words
 */
record Finding(Level level, String rule, String whose, long ofClass, List<String> figures, List<Place> places) {

    enum Level {
        /** Against a norm. */
        VIOLATION,
        /** Allowed, and worth a look. */
        ADVICE
    }

    /** Somebody or something would be in two places at once. */
    boolean isClash() {
        return rule.endsWith("-clash");
    }

    /** @param ordinal 0: the day as a whole */
    record Place(int weekday, int ordinal, String what) {}
}
