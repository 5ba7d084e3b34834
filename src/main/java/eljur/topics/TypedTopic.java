package eljur.topics;

import org.jspecify.annotations.Nullable;

/**
 * A line of a pasted plan.
 *
 * @param line its number in the text
 * @param work code of the kind of work
 * @param proposed the kind of work was not typed, the title says it
 * @param problem key of the sentence that says why it cannot be taken; null: it can
 * @param of what the sentence speaks of
 */
record TypedTopic(
        int line,
        String section,
        String title,
        int hours,
        @Nullable String work,
        @Nullable String homework,
        @Nullable String problem,
        String of,
        boolean proposed) {}
