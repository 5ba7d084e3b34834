package eljur.timetable.web;

import java.util.List;

/**
 * The card of a course.
 *
 * @param closed until which day it was taught, and why; empty while it is
 * @param form which form could not be saved, with what was typed in {@code fields}
 */
public record CourseCard(
        long id,
        String name,
        String year,
        String kind,
        String subject,
        String group,
        String hours,
        String inWeek,
        String marks,
        String lessons,
        String plan,
        String closed,
        List<Teacher> teachers,
        List<Topic> topics,
        Forms forms,
        boolean mayRead,
        boolean mayLoad,
        boolean mayChange,
        String form,
        Fields fields) {

    public boolean opens(String which) {
        return form.equals(which);
    }

    /** What stands in the fields of this form. */
    public Fields fieldsOf(String which) {
        return opens(which) ? fields : Fields.empty();
    }

    /**
     * @param key person and first day, as forms send it back
     * @param note whom she took the course over from, and why
     */
    public record Teacher(
            long person,
            String key,
            String name,
            boolean second,
            String days,
            String until,
            String note,
            boolean over) {}

    public record Topic(int ordinal, String title, String homework) {}

    /** What the forms offer. */
    public record Forms(
            List<Choice> staff,
            List<Choice> kinds,
            String hours,
            boolean unmarked,
            String today,
            String from,
            String starts,
            String ends) {}
}
