package eljur.topics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Прохождение программы: a plan against what was given, on a day. Lessons of the day itself count once they are given.
 *
 * @param hours of the plan, without what was given before the journal was kept here
 * @param due hours that the timetable had until then, no more than the plan has
 * @param given lessons with a topic, of the plan or not
 * @param aside of those, given with a topic that is not of the plan
 * @param cancelled lessons that did not take place
 * @param unfilled lessons past at which nothing is written
 * @param left hours of the plan that nobody gave yet
 * @param ahead lessons still to come
 * @param ends the day on which the last topic is given, if all goes on as planned; null: everything is given, or the year is too short
 */
record PlanFact(
        int hours,
        int due,
        int given,
        int aside,
        int cancelled,
        int unfilled,
        int left,
        int ahead,
        @Nullable LocalDate ends,
        Works controls,
        Works practical) {

    /**
     * Works of one kind.
     *
     * @param due those that should have been given until the day
     */
    record Works(int planned, int due, int given) {}

    static PlanFact of(CoursePlan plan, List<HeldLesson> lessons, LocalDate day, WorkKinds kinds) {
        List<HeldLesson> past = lessons.stream()
                .filter(one -> one.day().isBefore(day) || one.day().equals(day) && one.given())
                .toList();
        List<LocalDate> ahead = lessons.stream()
                .filter(one -> !one.day().isBefore(day)
                        && !one.cancelled()
                        && !(one.day().equals(day) && one.given()))
                .map(HeldLesson::day)
                .sorted()
                .toList();
        Map<Long, Integer> taught = taught(past);
        List<Topic> here = plan.topics().stream()
                .filter(topic -> !topic.before())
                .map(topic -> new Topic(
                        topic.id(),
                        topic.section(),
                        topic.title(),
                        topic.hours(),
                        topic.work(),
                        topic.homework(),
                        false,
                        taught.getOrDefault(topic.id(), 0)))
                .toList();
        int hours = here.stream().mapToInt(Topic::hours).sum(), due = Math.min(hours, past.size());
        int left = here.stream().mapToInt(Topic::left).sum();
        return new PlanFact(
                hours,
                due,
                count(past, HeldLesson::given),
                count(past, one -> one.given() && one.topic() == null),
                count(past, HeldLesson::cancelled),
                count(past, one -> !one.given() && !one.cancelled()),
                left,
                ahead.size(),
                left > 0 && left <= ahead.size() ? ahead.get(left - 1) : null,
                works(here, due, topic -> kinds.isControl(topic.work())),
                works(here, due, topic -> kinds.isPractical(topic.work())));
    }

    private static Map<Long, Integer> taught(List<HeldLesson> past) {
        Map<Long, Integer> taught = new HashMap<>();
        past.stream()
                .map(HeldLesson::topic)
                .flatMap(Stream::ofNullable)
                .forEach(topic -> taught.merge(Objects.requireNonNull(topic), 1, Integer::sum));
        return taught;
    }

    private static int count(List<HeldLesson> lessons, Predicate<HeldLesson> which) {
        return (int) lessons.stream().filter(which).count();
    }

    private static Works works(List<Topic> topics, int due, Predicate<Topic> kind) {
        int planned = 0, dueWorks = 0, given = 0, lesson = 0;
        for (Topic topic : topics) {
            lesson += topic.hours();
            if (!kind.test(topic)) continue;
            planned++;
            if (lesson <= due) dueWorks++;
            if (topic.given() > 0) given++;
        }
        return new Works(planned, dueWorks, given);
    }

    /** Lessons by which the course is behind its timetable; negative: ahead of it. One that is only not written down yet is no delay. */
    int behind() {
        int behind = due - given;
        return behind <= 0 ? behind : Math.max(0, behind - unfilled);
    }

    /** Lessons that the year lacks for what is left, were those past all written down; 0: it has enough. */
    int lacking() {
        return Math.max(0, left - ahead - unfilled);
    }

    /** Would what is not written down yet be enough for what the lessons ahead are too few for? */
    boolean waitsForRecords() {
        return left > ahead && lacking() == 0;
    }

    int spare() {
        return Math.max(0, ahead - left);
    }
}
