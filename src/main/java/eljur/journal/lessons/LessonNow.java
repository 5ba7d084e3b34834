package eljur.journal.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a lesson at this moment: topic, attendance, homework, and whose hand was in it last. */
record LessonNow(
        long version,
        @Nullable Long topicId,
        @Nullable String topic,
        @Nullable Instant attendanceAt,
        @Nullable SetHomework homework,
        @Nullable Instant changedAt,
        String changedByName) {

    /** Homework as it was set; due at a lesson, or on a day. */
    record SetHomework(
            String text,
            @Nullable Integer minutes,
            LocalDate dueOn,
            @Nullable Long dueLesson,
            boolean late) {}
}
