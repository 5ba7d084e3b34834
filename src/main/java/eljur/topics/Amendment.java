package eljur.topics;

import eljur.platform.Refused;
import java.time.Instant;
import java.util.List;

/**
 * Поправка: two topics that became one, or one that became two.
 *
 * @param merge otherwise a split
 * @param before as they stood
 * @param after as they were made
 */
record Amendment(
        long id,
        boolean merge,
        List<Topic> before,
        List<Topic> after,
        String reason,
        Instant at,
        String by,
        boolean undone) {

    /**
     * The plan as if it had not been.
     *
     * @throws Refused when the topics are others meanwhile, or lessons gave what would go
     */
    CoursePlan undoneIn(CoursePlan now) {
        if (undone) throw new Refused("topics.no.undone");
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
