package eljur.people.web;

import java.util.List;

/**
 * The birthdays of a class, month by month from September.
 *
 * @param unknown pupils whose day of birth nobody wrote down
 */
public record Birthdays(long id, String name, String school, List<Month> months, List<String> unknown) {

    public record Month(String name, List<Day> days) {}

    /** @param turns how old the pupil becomes in this school year */
    public record Day(int day, String pupil, int turns) {}
}
