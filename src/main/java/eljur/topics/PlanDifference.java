package eljur.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where one plan differs from another.
 *
 * @param before null: it is new
 * @param after null: it is in the plan no more
 */
record PlanDifference(@Nullable Topic before, @Nullable Topic after) {

    /** In the order of the later plan, then what is gone. A topic that only stands elsewhere is none. */
    static List<PlanDifference> between(CoursePlan former, CoursePlan later) {
        List<PlanDifference> found = new ArrayList<>();
        for (Topic topic : later.topics()) {
            Topic was = topic.id() == 0 ? null : former.find(topic.id()).orElse(null);
            if (was == null || !was.reads(topic)) found.add(new PlanDifference(was, topic));
        }
        for (Topic topic : former.topics())
            if (later.find(topic.id()).isEmpty()) found.add(new PlanDifference(topic, null));
        return List.copyOf(found);
    }

    /** {@code added}, {@code gone} or {@code changed}. */
    String kind() {
        return before == null ? "added" : after == null ? "gone" : "changed";
    }

    Topic shown() {
        return after == null ? Objects.requireNonNull(before) : after;
    }
}
