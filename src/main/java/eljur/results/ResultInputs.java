package eljur.results;

import eljur.journal.Averages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        List<CountedMark> counted = marks.stream()
                .filter(mark -> rule.countsBrought() || !mark.brought())
                .map(mark -> mark.by(rule))
                .toList();
        return new ResultInputs(counted, lessons, missed);
    }

    ResultInputs with(CountedMark mark) {
        return new ResultInputs(Stream.concat(marks.stream(), Stream.of(mark)).toList(), lessons, missed);
    }

    /** Marks given, words like «зачёт» among them. */
    int given() {
        return (int) marks.stream().filter(mark -> mark.value().given()).count();
    }

    /** Works that count, one that was written twice as one; what has no weight is shown, and counts for nothing. */
    int counted() {
        BigDecimal counted = BigDecimal.ZERO;
        for (var mark : marks)
            if (mark.points() > 0 && mark.weight().signum() > 0)
                counted = counted.add(
                        mark.share() == null ? BigDecimal.ONE : mark.share().part());
        return counted.intValue();
    }

    /** Both means with their arithmetic; of marks of our own works only. */
    Averages averages() {
        return new Averages(marks.stream()
                .map(CountedMark::share)
                .filter(Objects::nonNull)
                .filter(share -> share.part().signum() > 0)
                .toList());
    }

    /** Is the share of lessons missed above so many per cent. */
    boolean missedMoreThan(int share) {
        return share > 0 && lessons > 0 && missed * 100 > share * lessons;
    }
}
