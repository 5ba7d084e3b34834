package eljur.topics;

import eljur.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The topics of a course in their order, and what can be done with them. Each act makes another plan. */
record CoursePlan(List<Topic> topics) {

    static final int MOST_TOPICS = 400;

    CoursePlan {
        topics = List.copyOf(topics);
        if (topics.size() > MOST_TOPICS) throw new Refused("topics.no.too-many", MOST_TOPICS);
    }

    /** A topic with the numbers of the lessons that it takes. */
    record Placed(Topic topic, int first) {

        int last() {
            return first + topic.hours() - 1;
        }
    }

    int hours() {
        return topics.stream().mapToInt(Topic::hours).sum();
    }

    List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        int next = 1;
        for (Topic topic : topics) {
            placed.add(new Placed(topic, next));
            next += topic.hours();
        }
        return placed;
    }

    Optional<Topic> find(long id) {
        return topics.stream().filter(topic -> topic.id() == id).findFirst();
    }

    /** Two plans that read the same bear the same version, whoever changed them meanwhile and through which door. */
    String version() {
        String said = String.join("\n", topics.stream().map(CoursePlan::said).toArray(String[]::new));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Topic topic) {
        return Stream.of(
                        topic.id(),
                        topic.section(),
                        topic.title(),
                        topic.hours(),
                        topic.work(),
                        topic.homework(),
                        topic.before())
                .map(part -> String.valueOf((Object) part))
                .reduce("", (line, part) -> line + '\t' + part);
    }

    /** @param after the topic behind which it comes; 0: the first */
    CoursePlan with(Topic topic, long after) {
        List<Topic> others = new ArrayList<>(topics);
        if (topic.id() != 0) others.removeIf(one -> one.id() == topic.id());
        int place = after == 0 ? 0 : index(others, after) + 1;
        others.add(place, topic);
        return new CoursePlan(others);
    }

    /** @throws Refused when lessons gave it: what was given stays in the plan */
    CoursePlan without(long id) {
        Topic going = topics.get(index(topics, id));
        if (going.given() > 0) throw new Refused("topics.no.given", going.title());
        return new CoursePlan(topics.stream().filter(topic -> topic.id() != id).toList());
    }

    /** @param number of the first lesson that is given here; what comes before it was given elsewhere */
    CoursePlan startingWith(int number) {
        return new CoursePlan(placed().stream()
                .map(one -> one.topic()
                        .taughtBefore(one.last() < number && one.topic().given() == 0))
                .toList());
    }

    /** What lessons gave, and the other plan has no more. */
    List<Topic> givenLostIn(CoursePlan other) {
        return topics.stream()
                .filter(topic -> topic.given() > 0 && other.find(topic.id()).isEmpty())
                .toList();
    }

    /** The number of the first lesson that is given here. */
    int startsWith() {
        return placed().stream()
                .filter(one -> !one.topic().before())
                .findFirst()
                .map(Placed::first)
                .orElse(1);
    }

    /** The topic and the one behind it become one. */
    CoursePlan merged(long id, String title, int hours) {
        int at = index(topics, id);
        if (at + 1 >= topics.size()) throw new Refused("topics.no.nothing-behind");
        Topic first = topics.get(at), second = topics.get(at + 1);
        if (second.given() > 0) throw new Refused("topics.no.given", second.title());
        Topic one = new Topic(
                id,
                first.section(),
                title,
                enough(hours, first.given()),
                first.work() == null ? second.work() : first.work(),
                joined(first.homework(), second.homework()),
                false,
                first.given());
        List<Topic> all = new ArrayList<>(topics);
        all.set(at, one);
        all.remove(at + 1);
        return new CoursePlan(all);
    }

    /** The topic gives up some of its matter to a new one that comes right behind it. */
    CoursePlan split(long id, String title, int hours, String rest, int restHours) {
        Topic whole = topics.get(index(topics, id));
        Topic first = new Topic(
                id,
                whole.section(),
                title,
                enough(hours, whole.given()),
                whole.work(),
                whole.homework(),
                whole.before(),
                whole.given());
        Topic second = new Topic(0, whole.section(), rest, restHours, null, null, false, 0);
        List<Topic> all = new ArrayList<>(topics);
        int at = index(topics, id);
        all.set(at, first);
        all.add(at + 1, second);
        return new CoursePlan(all);
    }

    static int enough(int hours, int given) {
        if (hours < given) throw new Refused("topics.no.fewer-than-given", given);
        return hours;
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) return one == null ? other : one;
        String both = one + "; " + other;
        return both.length() > Topic.LONGEST ? one : both;
    }

    private static int index(List<Topic> topics, long id) {
        return IntStream.range(0, topics.size())
                .filter(n -> topics.get(n).id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("topics.no.changed"));
    }

    boolean hasSameOrderAs(CoursePlan other) {
        return order(other).equals(other.order(this));
    }

    private List<Long> order(CoursePlan other) {
        return topics.stream()
                .map(Topic::id)
                .filter(id -> other.find(Objects.requireNonNull(id)).isPresent())
                .toList();
    }
}
