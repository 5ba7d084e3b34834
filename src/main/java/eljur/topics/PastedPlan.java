package eljur.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted text makes of the plan that stands. A line is the topic of the same title, the first that no earlier line is; so what
 * was given stays with its lessons, wherever its line stands now.
 */
final class PastedPlan {

    private PastedPlan() {}

    static CoursePlan of(CoursePlan standing, List<TypedTopic> lines) {
        List<Topic> topics = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (TypedTopic line : lines) topics.add(topic(line, twin(standing, line, taken)));
        return new CoursePlan(topics);
    }

    // What was given is looked for first: of two topics of one name the one that lessons refer to must not be lost.
    private static @Nullable Topic twin(CoursePlan standing, TypedTopic line, Set<Long> taken) {
        Topic twin = standing.topics().stream()
                .filter(topic ->
                        !taken.contains(topic.id()) && folded(topic.title()).equals(folded(line.title())))
                .reduce(null, (best, topic) -> best == null || best.given() == 0 && topic.given() > 0 ? topic : best);
        if (twin != null) taken.add(twin.id());
        return twin;
    }

    private static Topic topic(TypedTopic line, @Nullable Topic twin) {
        return new Topic(
                twin == null ? 0 : twin.id(),
                line.section(),
                line.title(),
                line.hours(),
                line.work(),
                line.homework(),
                twin != null && twin.before(),
                twin == null ? 0 : twin.given());
    }

    private static String folded(String title) {
        return title.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435').replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
