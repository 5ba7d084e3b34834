package eljur.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's day as the page shows it.
 *
 * @param heading «Пятница, 18 декабря»
 * @param note why another day than today is shown, null when it is today
 * @param previous the school day before, null when there is none
 */
public record Today(
        String heading,
        @Nullable String note,
        @Nullable String previous,
        @Nullable String next,
        List<DayLesson> lessons,
        List<ToMend> mend) {

    /**
     * @param state full, part, none, ahead, cancelled
     * @param missing what is not filled yet, in words
     * @param substituting in words, null when the lesson is one's own
     */
    public record DayLesson(
            long id,
            int ordinal,
            String time,
            @Nullable String room,
            String name,
            String topic,
            String state,
            String missing,
            @Nullable String substituting,
            boolean next,
            boolean past) {}

    /** Something of an earlier day that is not filled, with the link to the very place. */
    public record ToMend(long lesson, String what, String where, String due, boolean overdue) {}
}
