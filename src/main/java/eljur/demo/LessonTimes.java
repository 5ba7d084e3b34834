package eljur.demo;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the teacher wrote what: the roll within the first minutes, marks and topic at the end of the lesson or after the
 * school day, control works in the afternoon, homework before 17:00, and one in fifty later.
 */
record LessonTimes(Instant roll, Instant topic, Instant homework, boolean homeworkLate, Instant marks) {

    static LessonTimes of(PlannedLesson lesson, @Nullable String work, Dice dice) {
        Instant starts = at(lesson, lesson.starts()), ends = at(lesson, lesson.ends());
        Instant roll = starts.plusSeconds(dice.between(120, 560));
        boolean afternoon = dice.chance(work == null ? 0.08 : 0.55), late = dice.chance(0.02);
        Instant marks = afternoon
                ? later(ends, at(lesson, LocalTime.of(15, 40).plusSeconds(dice.between(0, 12_000))))
                : ends.minusSeconds(dice.between(60, 720));
        Instant topic = dice.chance(0.9)
                ? starts.plusSeconds(dice.between(700, 1500))
                : later(ends, at(lesson, LocalTime.of(15, 10).plusSeconds(dice.between(0, 5000))));
        Instant homework = late
                ? at(lesson, LocalTime.of(17, 4).plusSeconds(dice.between(0, 11_000)))
                : dice.chance(0.87)
                        ? ends.minusSeconds(dice.between(30, 420))
                        : later(ends, at(lesson, LocalTime.of(15, 40).plusSeconds(dice.between(0, 4500))));
        return new LessonTimes(roll, topic, homework, late, marks);
    }

    Instant last() {
        return later(later(roll, topic), later(homework, marks));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(PlannedLesson lesson, LocalTime time) {
        return lesson.day().atTime(time).atZone(DemoSchool.ZONE).toInstant();
    }
}
