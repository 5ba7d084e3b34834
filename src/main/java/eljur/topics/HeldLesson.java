package eljur.topics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a course as plan and fact see it.
 *
 * @param given a topic was written down
 * @param topic of the plan; null: none, or one that is not of the plan
 */
record HeldLesson(
        LocalDate day,
        boolean cancelled,
        boolean given,
        @Nullable Long topic) {}
