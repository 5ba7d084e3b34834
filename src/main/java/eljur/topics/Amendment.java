package eljur.topics;

import eljur.platform.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Поправка: two topics that became one, one that became two, or one that left an approved plan.
 *
 * @param before as they stood
 * @param after as they were made; of a topic that left: the one behind which it stood, none where it was the first
 */
record Amendment(
        long id,
        Kind kind,
        List<Topic> before,
        List<Topic> after,
        String reason,
        Instant at,
        String by,
        boolean undone) {

    enum Kind {
        MERGE,
        SPLIT,
        REMOVAL;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The plan as if it had not been.
     *
     * @throws Refused when the topics are others meanwhile, or lessons gave what would go
     */
    CoursePlan undoneIn(CoursePlan now) {
        if (undone) throw new Refused("topics.no.undone");
        if (kind == Kind.REMOVAL) return putBack(now);
        boolean merge = kind == Kind.MERGE;
        for (Topic made : after)
            if (now.find(made.id()).filter(made::reads).isEmpty())
                throw new Refused("topics.no.amended-since", made.title());
        Topic stands = now.find(after.getFirst().id()).orElseThrow();
        Topic first = before.getFirst();
        if (first.hours() < stands.given()) throw new Refused("topics.no.given", stands.title());
        if (!merge && now.find(after.getLast().id()).orElseThrow().given() > 0)
            throw new Refused("topics.no.given", after.getLast().title());
        CoursePlan back = new CoursePlan(now.topics().stream()
                .filter(topic -> merge || topic.id() != after.getLast().id())
                .map(topic -> topic.id() == first.id() ? withGiven(first, stands.given()) : topic)
                .toList());
        return merge ? back.with(withGiven(before.getLast(), 0), first.id()) : back;
    }

    private CoursePlan putBack(CoursePlan now) {
        for (Topic front : after)
            if (now.find(front.id()).isEmpty()) throw new Refused("topics.no.amended-since", front.title());
        return now.with(
                withGiven(before.getFirst(), 0),
                after.isEmpty() ? 0 : after.getFirst().id());
    }

    private static Topic withGiven(Topic topic, int given) {
        return new Topic(
                topic.id(),
                topic.section(),
                topic.title(),
                topic.hours(),
                topic.work(),
                topic.homework(),
                topic.before(),
                given);
    }
}
