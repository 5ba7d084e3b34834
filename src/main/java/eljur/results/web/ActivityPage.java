package eljur.results.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a club in a term: presence, topics, the result where the school's act knows one, and its leader's word.
 *
 * @param termName with its days
 * @param state of the whole page in words: closed, or not begun; empty when there is nothing to say
 * @param ends with what it ends, and by which act
 * @param judged a result is given here
 * @param mayRecord something can be typed and confirmed
 * @param held how many lessons were given
 * @param confirmed in words; empty while nobody said it
 * @param stale it was said before later lessons
 * @param typed by the name of the field
 */
public record ActivityPage(
        long course,
        String heading,
        long term,
        String termName,
        List<ResultPage.Tab> tabs,
        String state,
        String ends,
        boolean judged,
        boolean mayRecord,
        String held,
        List<Line> lines,
        List<Topic> topics,
        String confirmed,
        boolean stale,
        Map<String, String> typed,
        @Nullable String error) {

    /**
     * A pupil.
     *
     * @param visited «8 из 10»; empty where no lesson was given
     * @param choices what may be given; empty where nothing is
     * @param value that stands, or was typed
     */
    public record Line(
            long pupil,
            int number,
            String name,
            String className,
            String note,
            String visited,
            List<Choice> choices,
            String value,
            String shown,
            long seen) {}

    public record Choice(String value, String said) {}

    public record Topic(String day, String said) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
