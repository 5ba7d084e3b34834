package eljur.topics.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a topic: a new one, or one that stands.
 *
 * @param topic 0: a new one
 * @param given lessons that gave it, in words; empty: none
 * @param behind the topic that follows; null: there is none, or lessons gave it already
 * @param approved the plan was: a topic leaves it with a reason
 * @param act which of the forms could not be saved
 */
public record TopicPage(
        long course,
        String name,
        String version,
        String operation,
        long topic,
        String given,
        Map<String, String> values,
        List<Choice> works,
        List<Choice> places,
        List<String> sections,
        @Nullable String behind,
        boolean approved,
        String act,
        @Nullable String error) {

    public record Choice(String value, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
