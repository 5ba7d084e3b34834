package eljur.timetable.web;

import java.util.List;

/**
 * A course that is going to be.
 *
 * @param ticked classes of a new group
 */
public record NewCourse(
        long year,
        String yearName,
        List<Choice> kinds,
        List<Choice> subjects,
        List<Choice> classes,
        List<Choice> groups,
        List<Choice> staff,
        String since,
        List<String> ticked,
        Fields fields) {}
