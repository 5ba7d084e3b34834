package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as a teacher fills it.
 *
 * @param version of topic, homework and attendance
 * @param locked why it cannot be written in, in words; null when it can
 * @param attendedAt when the attendance was said, null: not yet
 */
public record LessonSheet(
        long id,
        long course,
        String name,
        String when,
        long version,
        @Nullable String locked,
        @Nullable String attendedAt,
        boolean unmarked,
        List<Place> roll,
        Topic topic,
        Homework homework,
        List<WorkKind> works,
        String absenceSigns) {

    /** A pupil's line: the cell as it stands. */
    public record Place(
            long pupil,
            String name,
            long version,
            String text,
            List<Mark> marks,
            String absence,
            @Nullable Integer minutes) {}

    public record Mark(
            String value,
            String cssClass,
            String work,
            @Nullable String comment) {}

    /** @param proposed the plan's next topic, when none is written yet */
    public record Topic(
            @Nullable Long id,
            String text,
            List<Planned> plan,
            @Nullable Long proposed) {}

    public record Planned(
            long id, int ordinal, String title, @Nullable String homework) {}

    /** @param due the lessons it may be set for, the next first */
    public record Homework(
            String text,
            @Nullable Integer minutes,
            @Nullable Long dueLesson,
            boolean late,
            List<Due> due,
            int dayMinutes,
            int norm) {}

    public record Due(long lesson, String day) {}

    public record WorkKind(String code, String name) {}
}
