package eljur.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A teacher's day as the page shows it. */
public record Today(List<Lesson> lessons, List<ToMend> mend, int overdue) {

    /**
     * @param topic written, or proposed by the plan, or why it was cancelled; may be empty
     * @param state full, part, none, former (before the journal was kept here), ahead, cancelled, given-by-another
     * @param missing what is not filled yet, in words
     * @param until by when homework is due, null when it is not missing or late already
     * @param soon when it begins or how long it goes on, for the next lesson
     * @param shift how it stands otherwise than the week has it; may be empty
     * @param substituting in words, null when the lesson is one's own
     */
    public record Lesson(
            long id,
            int ordinal,
            String time,
            @Nullable String room,
            String name,
            String topic,
            String state,
            String missing,
            @Nullable String until,
            @Nullable String soon,
            @Nullable String substituting,
            String shift,
            boolean next,
            boolean past) {}

    /**
     * Something that is not filled.
     *
     * @param link to the very place
     * @param what is missing, and what follows from it
     */
    public record ToMend(String link, String where, String what, String due, boolean overdue) {}
}
