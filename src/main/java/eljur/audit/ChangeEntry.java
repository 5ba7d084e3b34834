package eljur.audit;

import eljur.access.PersonId;
import eljur.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change event as it is read back: who, in which role, when, from what, to what.
 *
 * @param origin {@code column}, {@code import:} and the name of the file; null: typed on a page, or not known
 * @param device {@code phone}, {@code computer}; null: not known
 */
public record ChangeEntry(
        long id,
        Instant at,
        @Nullable Instant clientAt,
        PersonId person,
        Role role,
        @Nullable PersonId onBehalfOf,
        String entity,
        String action,
        @Nullable Long lessonId,
        @Nullable Long pupilId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable Long courseId,
        String key,
        @Nullable String origin,
        @Nullable String device) {}
