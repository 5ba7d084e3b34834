package eljur.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which the topics of a plan will be given, if each takes its lessons in turn. */
final class PlanDays {

    private PlanDays() {}

    /** In the order of the topics; null where one was given, or the year is too short. A topic of several lessons: the first of them. */
    static List<@Nullable LocalDate> of(CoursePlan plan, List<HeldLesson> lessons, LocalDate today) {
        List<LocalDate> ahead = lessons.stream()
                .filter(one -> !one.day().isBefore(today) && !one.cancelled() && !one.given())
                .map(HeldLesson::day)
                .sorted()
                .toList();
        List<@Nullable LocalDate> days = new ArrayList<>();
        int next = 0;
        for (Topic topic : plan.topics()) {
            int left = topic.left();
            days.add(left > 0 && next < ahead.size() ? ahead.get(next) : null);
            next += left;
        }
        return days;
    }
}
