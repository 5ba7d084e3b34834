package eljur.home.web;

import org.jspecify.annotations.Nullable;

/**
 * A club, an elective or extracurricular work in the day of the deputy who answers for them.
 *
 * @param unfilled «3 занятия, с 12 ноября»; empty when all is written
 * @param firstUnfilled the first lesson in which something lacks
 * @param plan plan and fact in words
 * @param tone of the plan: ok, warn, or empty
 */
public record ClubLine(
        long course,
        String name,
        String teachers,
        String unfilled,
        @Nullable Long firstUnfilled,
        String plan,
        String tone) {

    /** Something is to be done about it. */
    public boolean asks() {
        return firstUnfilled != null || tone.equals("warn");
    }
}
