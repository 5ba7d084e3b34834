package eljur.platform;

import org.jspecify.annotations.Nullable;

/**
 * A row that an act on many rows created, changed or removed, so that the act can be taken back.
 *
 * @param entity whose row it is, in the words of its module
 * @param key names the row within its entity
 * @param before the row as it stood, as JSON; null where there was none
 * @param after the row as it stands now; null where it was removed
 */
public record TouchedRow(
        String entity,
        String key,
        @Nullable String before,
        @Nullable String after) {

    public boolean created() {
        return before == null;
    }
}
