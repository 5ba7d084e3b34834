package eljur.home;

import eljur.timetable.PlanShift;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a day, as planned and as filled.
 *
 * @param teachers of the course on that day, by short name
 * @param classes that sit in it
 * @param begun something is written in it, if only a mark
 * @param planned the next topics of the plan that were not used yet; empty where nobody asked for them
 * @param closed nothing can be mended: its period is closed
 */
record DayLesson(
        long id,
        LocalDate day,
        int ordinal,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable String room,
        long course,
        String name,
        String kind,
        boolean asksHomework,
        List<String> teachers,
        List<String> classes,
        boolean cancelled,
        @Nullable String cancelledWhy,
        @Nullable Long substitute,
        @Nullable String substituteName,
        @Nullable String topic,
        boolean begun,
        List<String> planned,
        boolean attended,
        boolean homework,
        boolean closed,
        PlanShift shift) {

    boolean withoutTopic() {
        return topic == null || topic.isEmpty();
    }

    /** Lessons ask for homework; a club does not, nor does the first grade, which learns without marks. */
    boolean withoutHomework() {
        return !homework && asksHomework;
    }

    boolean full() {
        return !withoutTopic() && attended && !withoutHomework();
    }

    boolean startedBy(LocalDateTime now) {
        return !day.atTime(startsAt).isAfter(now);
    }

    boolean overBy(LocalDateTime now) {
        return !day.atTime(endsAt).isAfter(now);
    }

    boolean givenByAnother(long person) {
        return substitute != null && substitute != person;
    }
}
