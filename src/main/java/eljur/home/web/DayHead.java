package eljur.home.web;

import org.jspecify.annotations.Nullable;

/**
 * The head of a page of a day.
 *
 * @param heading «Пятница, 18 декабря»
 * @param note that it is today, or why another day is shown
 * @param previous the school day before, null when there is none
 * @param elsewhere another day was asked for: offer the way back
 */
public record DayHead(
        String heading,
        @Nullable String note,
        @Nullable String previous,
        @Nullable String next,
        boolean elsewhere) {}
