package eljur.planner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of the school.
 *
 * @param earliest day that may be chosen; empty: any of a year
 * @param starts what was typed, or a day to begin with
 * @param error why the last act was refused
 */
public record DraftsPage(
        String today,
        String earliest,
        String starts,
        String note,
        List<Line> drafts,
        boolean mayChange,
        @Nullable String error) {

    /** @param state open, forced, undone, removed */
    public record Line(long id, String starts, String note, String made, String state, String said) {}
}
