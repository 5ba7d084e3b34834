package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the staff.
 *
 * @param state worked until when; empty while working here
 * @param open lessons that are left without a teacher, in words
 * @param toGive the same as links, to whoever may give the courses to somebody else
 * @param merged what became of a card that is nobody's any more
 * @param twins who of the staff may be the same person
 * @param form which of the forms could not be saved: its fields are as typed
 */
public record StaffCard(
        long id,
        String name,
        String state,
        List<String> former,
        String born,
        List<Appointment> appointments,
        List<String> classes,
        List<ContactLine> contacts,
        String open,
        List<Course> toGive,
        @Nullable Merged merged,
        List<Twin> twins,
        boolean mayChange,
        boolean mayAccess,
        String form,
        Fields fields,
        @Nullable String error,
        String today) {

    /** @param over does not hold any more */
    public record Appointment(String position, String days, String order, boolean over) {}

    /** @param into the card that stays; null for one made by mistake */
    public record Merged(@Nullable Long into, String said, String when) {}

    public record Twin(long id, String label) {}

    public record Course(String name, String path) {}

    /** The fields of one of the forms: as typed if it is the one that could not be saved. */
    public Fields of(String which) {
        return form.equals(which) ? fields : new Fields(fields.values(), null);
    }

    public boolean opens(String which) {
        return form.equals(which);
    }
}
