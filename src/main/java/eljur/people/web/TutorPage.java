package eljur.people.web;

import java.util.List;

/**
 * The form tutors of a class, the last first, and whom of the staff one could appoint.
 *
 * @param coming of a class of the next year, which has no page of its own yet
 * @param day on which somebody new would begin
 */
public record TutorPage(
        long id,
        String name,
        boolean coming,
        List<Tutor> tutors,
        List<PupilIndex.Choice> staff,
        String day,
        Fields fields) {

    /** @param slip names the row while it may be taken out as a slip, else empty */
    public record Tutor(String name, String days, String order, String slip) {}
}
