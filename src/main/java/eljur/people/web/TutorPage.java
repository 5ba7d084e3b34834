package eljur.people.web;

import java.util.List;

/** The form tutors of a class, the last first, and whom of the staff one could appoint. */
public record TutorPage(
        long id, String name, List<Tutor> tutors, List<PupilIndex.Choice> staff, String today, Fields fields) {

    public record Tutor(String name, String days, String order) {}
}
