package eljur.people.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pupils of a class on this day. */
public record ClassRoll(long id, String name, String tutors, List<Entry> pupils) {

    /** @param note that the pupil is new, or leaves, or is taught otherwise; may be empty */
    public record Entry(long id, String name, @Nullable LocalDate bornOn, String born, String note) {}
}
