package eljur.exchange;

import eljur.exchange.formats.ImportKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An uploaded file and what became of it. */
record Batch(
        long id,
        ImportKind kind,
        String fileName,
        Act upload,
        @Nullable Act application,
        @Nullable Act undo,
        Map<String, Map<String, Integer>> counts) {

    /** @param by the person's short name */
    record Act(Instant at, String by) {}

    boolean standsApplied() {
        return application != null && undo == null;
    }
}
