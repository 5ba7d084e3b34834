package eljur.people.web;

import java.util.List;

/** The pupils of a class on this day. */
public record ClassRoll(String name, String tutors, List<Entry> pupils) {

    /** @param note that the pupil is new, or leaves; may be empty */
    public record Entry(String name, String note) {}
}
