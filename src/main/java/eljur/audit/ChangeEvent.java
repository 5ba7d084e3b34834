package eljur.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one official record, as it happened.
 *
 * @param entity noun of the glossary: {@code mark-cell}, {@code lesson}, {@code homework}, …
 * @param action {@code recorded}, {@code corrected}, {@code removed}, …
 * @param key names the record within its entity
 * @param oldValue JSON, null when there was nothing
 * @param newValue JSON, null when nothing is left
 * @param reason in the person's words, where the rules ask for one
 * @param clientAt when the device says it happened
 */
public record ChangeEvent(
        String entity,
        String action,
        String key,
        @Nullable Long courseId,
        @Nullable Long lessonId,
        @Nullable Long pupilId,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable UUID operationId,
        @Nullable Instant clientAt) {

    /** A change of something that is no cell of a register. */
    public static ChangeEvent of(
            String entity, String action, String key, @Nullable String oldValue, @Nullable String newValue) {
        return new ChangeEvent(entity, action, key, null, null, null, oldValue, newValue, null, null, null);
    }
}
