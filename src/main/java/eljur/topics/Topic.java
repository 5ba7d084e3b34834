package eljur.topics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a plan.
 *
 * @param id 0: it is new
 * @param section the part of the programme that it belongs to; empty where the plan has no parts
 * @param hours lessons that it takes
 * @param work code of the kind of work; null: an ordinary lesson
 * @param before given before the journal was kept here
 * @param given lessons that gave it so far
 */
record Topic(
        long id,
        String section,
        String title,
        int hours,
        @Nullable String work,
        @Nullable String homework,
        boolean before,
        int given) {

    static final int LONGEST = 500;
    static final int MOST_HOURS = 40;

    int left() {
        return before ? 0 : Math.max(0, hours - given);
    }

    Topic numbered(long number) {
        return new Topic(number, section, title, hours, work, homework, before, given);
    }

    Topic taughtBefore(boolean was) {
        return new Topic(id, section, title, hours, work, homework, was, given);
    }

    Topic taking(int lessons) {
        return new Topic(id, section, title, lessons, work, homework, before, given);
    }

    /** It reads the same in the plan, wherever it stands and whoever gave it. */
    boolean reads(Topic other) {
        return section.equals(other.section)
                && title.equals(other.title)
                && hours == other.hours
                && Objects.equals(work, other.work)
                && Objects.equals(homework, other.homework);
    }
}
