package eljur.results;

import eljur.journal.MarkValue;
import eljur.platform.Texts;

/** Results of a club in plain words: «зачёт» and not «зач». */
final class ActivityWords {

    private ActivityWords() {}

    static String said(Texts texts, MarkValue value) {
        return value.points() > 0
                ? value.printed()
                : texts.of("activity.value." + value.stored().replace(':', '.'));
    }
}
