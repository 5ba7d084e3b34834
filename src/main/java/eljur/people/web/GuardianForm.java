package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guardian to be named: one who is known here already, or somebody new.
 *
 * @param query by whose name was searched
 * @param known found by that name, or bearing the name that was typed
 */
public record GuardianForm(
        long pupil, String pupilName, String query, List<Known> known, List<String> relations, Fields fields) {

    /** @param note whose guardian, or what at the school */
    public record Known(long id, String name, String note) {}

    /**
     * One guardian of one pupil, and what may be changed.
     *
     * @param renamed fields of a change of name by document
     */
    public record Kept(
            long pupil,
            String pupilName,
            long guardian,
            String name,
            boolean former,
            List<String> formerNames,
            List<Limit> limits,
            List<String> relations,
            Fields fields,
            Fields renamed,
            @Nullable String error,
            String today) {}

    public record Limit(long id, String text, boolean over) {}
}
