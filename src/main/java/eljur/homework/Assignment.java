package eljur.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Homework set ahead, as it stands.
 *
 * @param pupils named one by one; empty unless the audience says so
 * @param names of them, in their order
 * @param version what a form brings back as seen
 * @param changed null: it stands as it was set
 */
record Assignment(
        long id,
        long course,
        LocalDate dueOn,
        @Nullable Long dueLesson,
        String text,
        @Nullable Integer minutes,
        List<String> links,
        Audience audience,
        @Nullable Long group,
        String groupName,
        List<Long> pupils,
        List<String> names,
        boolean late,
        long version,
        String author,
        Instant recorded,
        @Nullable Instant changed,
        @Nullable String withdrawn) {}
