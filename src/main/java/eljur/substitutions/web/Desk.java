package eljur.substitutions.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deputy's desk for one day.
 *
 * @param open lessons that nobody gives yet
 * @param places lessons whose teacher is away, in all
 * @param vacant lessons of courses without a teacher
 * @param panel the lesson that is being decided on; null when there is none
 * @param chosen the lesson was chosen by hand, so on a phone it comes first
 * @param classDay the lessons of the class that was asked for
 * @param error why the last act was refused; what was typed stands in {@code typed}
 */
public record Desk(
        String day,
        String heading,
        @Nullable String previous,
        @Nullable String next,
        boolean mayChange,
        int open,
        int places,
        List<Absent> absent,
        List<Place> vacant,
        @Nullable Panel panel,
        boolean chosen,
        List<Choice> classes,
        @Nullable ClassDay classDay,
        List<Change> changes,
        List<Choice> staff,
        List<Choice> reasons,
        List<Choice> rooms,
        @Nullable String error,
        Map<String, String> typed) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public record Choice(String value, String name) {}

    /**
     * @param until ISO day, empty while nobody knows
     * @param forAll who could give all that is still open
     */
    public record Absent(
            long id,
            String name,
            String subjects,
            String why,
            String until,
            String document,
            boolean wholeDays,
            List<Place> places,
            List<Choice> forAll) {}

    /** @param state open, named, recorded (by somebody, while nobody is there to give it), cancelled, away (moved to another day) */
    public record Place(
            long lesson,
            int ordinal,
            String className,
            String name,
            @Nullable String room,
            String state,
            String who,
            boolean shown) {}

    /**
     * @param recorded somebody wrote in it, though nobody is there to give it
     * @param standing what is arranged of it, each with its way back
     * @param last why another lesson without a teacher was arranged that day; null when there was none
     */
    public record Panel(
            long lesson,
            String heading,
            String about,
            String seen,
            boolean cancelled,
            boolean recorded,
            @Nullable String absence,
            @Nullable Reason last,
            List<Standing> standing,
            List<Suggestion> best,
            List<Suggestion> more,
            List<Choice> swaps,
            List<Choice> courses,
            String day,
            int ordinal) {}

    public record Reason(String code, String words, String document) {}

    public record Standing(String change, String said) {}

    public record Suggestion(long person, String name, String subjects, boolean join, List<Why> why) {}

    public record Why(String tone, String icon, String text) {}

    public record ClassDay(String id, String name, List<Place> lessons, List<Choice> courses) {}

    public record Change(long lesson, int ordinal, String name, String said, String why, String author) {}
}
