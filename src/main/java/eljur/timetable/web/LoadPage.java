package eljur.timetable.web;

import java.util.List;

/**
 * Who teaches what, and how many hours a week that makes.
 *
 * @param open courses without a teacher
 * @param said how many teachers, with all hours of the school
 */
public record LoadPage(
        long year,
        String yearName,
        String school,
        List<Choice> years,
        List<Course> open,
        List<Teacher> teachers,
        String said,
        List<Choice> staff,
        boolean whole,
        boolean mayChange) {

    /**
     * @param lessons hours a week of lessons
     * @param additional of clubs and the like
     */
    public record Teacher(
            long person, String name, String lessons, String additional, String all, List<Course> courses) {}

    /** @param hours empty where nobody said how many */
    public record Course(long id, String subject, String group, String kind, String hours, boolean second) {}
}
