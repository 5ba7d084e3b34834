package eljur.school;

import eljur.platform.Texts;
import eljur.school.web.ChangePage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a change of the calendar does to lessons, in words. */
@Component
class OutcomeWords {

    /** More are counted, not named. */
    private static final int NAMED = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Texts texts;

    OutcomeWords(Texts texts) {
        this.texts = texts;
    }

    ChangePage.Outcome of(LaidDays.Outcome outcome) {
        return new ChangePage.Outcome(
                counts(outcome), kept(outcome), HexFormat.of().toHexDigits(outcome.hashCode()));
    }

    private List<String> counts(LaidDays.Outcome outcome) {
        List<String> counts = new ArrayList<>();
        count(counts, "calendar.outcome.cancelled", outcome.cancelled());
        count(counts, "calendar.outcome.again", outcome.again());
        count(counts, "calendar.outcome.removed", outcome.removed());
        count(counts, "calendar.outcome.added", outcome.added());
        count(counts, "calendar.outcome.rung", outcome.rung());
        if (counts.isEmpty()) counts.add(texts.of("calendar.outcome.none"));
        return counts;
    }

    private void count(List<String> counts, String key, int n) {
        if (n > 0) counts.add(texts.count(key, n));
    }

    private List<String> kept(LaidDays.Outcome outcome) {
        List<String> kept = new ArrayList<>();
        for (LaidDays.Kept one :
                outcome.kept().subList(0, Math.min(NAMED, outcome.kept().size())))
            kept.add(texts.of(
                    "calendar.outcome.kept", DAY.format(one.day()), String.valueOf(one.ordinal()), one.course()));
        if (outcome.kept().size() > NAMED)
            kept.add(texts.count("calendar.outcome.kept.more", outcome.kept().size() - NAMED));
        return kept;
    }
}
