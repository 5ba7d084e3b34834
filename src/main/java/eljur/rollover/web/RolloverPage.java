package eljur.rollover.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The turn of a year: what would come of it, or that it was done.
 *
 * @param to name of the next year; null while nobody has begun it
 * @param typed the fields of the form
 * @param draft null while there is no next year, and when it is done
 * @param done null while it is not
 * @param early why one should think again, asked before it is done; null: nobody has pressed yet, or it is time
 */
public record RolloverPage(
        String from,
        @Nullable String to,
        boolean mayChange,
        @Nullable String error,
        Map<String, String> typed,
        @Nullable Draft draft,
        @Nullable Done done,
        List<Open> unfinished,
        @Nullable String early) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * @param problems what must be decided first
     * @param dropped courses that do not go on
     * @param seen fingerprint, to be sent back by who does it
     */
    public record Draft(
            List<ClassRow> classes,
            List<NewClass> made,
            List<Count> counts,
            List<String> problems,
            List<Across> across,
            List<Link> dropped,
            String seen,
            String operation) {}

    /**
     * @param field of the form
     * @param fates how many go which way, in words
     */
    public record ClassRow(long id, String name, int pupils, String field, String becomes, List<String> fates) {}

    public record NewClass(String name, String from, int pupils, int courses, int untaught, String tutors) {}

    /**
     * A group of several classes that goes on.
     *
     * @param path of the group as it is
     * @param left who does not go on in it, in words; or empty
     */
    public record Across(String name, String path, String text, String left) {}

    public record Count(String text, long count) {}

    /**
     * @param dependents what keeps it from being taken back
     * @param lacking the page of what the new year lacks
     */
    public record Done(long turn, String said, List<Count> counts, List<Link> dependents, String lacking) {}

    /** @param more how many there are beside those that are shown */
    public record Open(String title, String text, int total, int more, List<Link> lines) {}

    public record Link(String text, String path) {}
}
