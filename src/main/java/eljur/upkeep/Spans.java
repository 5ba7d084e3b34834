package eljur.upkeep;

import eljur.platform.Texts;
import java.time.Duration;

/** How long something is, in the largest fitting measure; its direction is said in words, never by a sign. */
record Spans(Texts texts) {

    String said(Duration span) {
        Duration length = span.abs();
        if (length.toDays() > 0) return texts.count("upkeep.days", length.toDays());
        if (length.toHours() > 0) return texts.count("upkeep.hours", length.toHours());
        if (length.toMinutes() > 0) return texts.count("upkeep.minutes", length.toMinutes());
        return texts.count("upkeep.seconds", length.toSeconds());
    }
}
