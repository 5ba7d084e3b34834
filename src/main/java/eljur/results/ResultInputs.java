package eljur.results;

import java.util.List;

/**
 * What a result is made of.
 *
 * @param marks in the order of their days, those that no mean counts among them
 * @param lessons given while the pupil was there
 * @param missed of them
 */
record ResultInputs(List<CountedMark> marks, int lessons, int missed) {

    static final ResultInputs NONE = new ResultInputs(List.of(), 0, 0);

    /** Those that this rule looks at. */
    ResultInputs by(MarkRule rule) {
        if (rule.countsBrought()) return this;
        return new ResultInputs(marks.stream().filter(mark -> !mark.brought()).toList(), lessons, missed);
    }

    /** Marks given, words like «зачёт» among them. */
    int given() {
        return (int) marks.stream().filter(mark -> mark.value().given()).count();
    }

    int counted() {
        return (int) marks.stream().filter(mark -> mark.value().points() > 0).count();
    }

    /** Is the share of lessons missed above so many per cent. */
    boolean missedMoreThan(int share) {
        return share > 0 && lessons > 0 && missed * 100 > share * lessons;
    }
}
