package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pupil: who it is, in which classes by which orders, whose child, how the family is reached.
 *
 * @param state in words, with the tone of its chip
 * @param former names before a change by order
 * @param brought marks from another school; null where this reader reads no marks
 * @param formError a form of this page could not be saved
 */
public record PupilCard(
        long id,
        String name,
        String state,
        String tone,
        List<String> former,
        String born,
        String fileNumber,
        List<String> groups,
        List<Stay> stays,
        List<Line> orders,
        List<Kin> guardians,
        List<ContactLine> contacts,
        @Nullable Brought brought,
        May may,
        @Nullable String formError,
        Fields typed) {

    /** @param lines in words, one for each subject */
    public record Brought(List<String> lines, boolean mayEnter) {}

    public record Stay(String className, String tutor, String since, String until, String order) {}

    /**
     * An order.
     *
     * @param annulled by which order and why, or empty
     * @param annullable the last one that stands
     */
    public record Line(long id, String title, String text, String annulled, boolean annullable) {}

    /** @param notes as «живёт отдельно»; restrictions stand in {@code limits} */
    public record Kin(
            long id,
            String name,
            String relation,
            List<String> notes,
            List<String> limits,
            List<ContactLine> contacts,
            boolean former) {}

    /** @param here enrolled or to come, so that there is something to leave */
    public record May(boolean change, boolean move, boolean guardians, boolean contacts, boolean here) {}
}
