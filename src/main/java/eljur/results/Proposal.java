package eljur.results;

import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a pupil's marks. The teacher decides.
 *
 * @param value null where there is nothing to go by
 * @param doubt why it is not to be taken over without a look; null: it may be
 */
record Proposal(
        @Nullable MarkValue value, Mean mean, @Nullable Doubt doubt) {

    /** Why a teacher should look before confirming. */
    enum Doubt {
        /** No mark that counts. */
        NO_MARKS,
        /** Fewer than the rule wants. */
        TOO_FEW,
        /** More lessons missed than the rule allows. */
        ABSENT,
        /** A little below a better mark. */
        NEAR,
        /** A two is nothing to be given in passing. */
        TWO
    }

    /** @param fewest marks that count from which the pupil can be judged without a look */
    static Proposal of(MarkRule rule, int fewest, ResultInputs all) {
        ResultInputs inputs = all.by(rule);
        Mean mean = Mean.of(inputs.marks());
        if (inputs.missedMoreThan(rule.absentShare())) return new Proposal(MarkValue.UNATTESTED, mean, Doubt.ABSENT);
        if (!mean.exists()) return new Proposal(word(inputs), mean, Doubt.NO_MARKS);
        MarkValue value = rule.thresholds().markOf(mean);
        if (inputs.counted() < fewest) return new Proposal(value, mean, Doubt.TOO_FEW);
        if (near(rule, mean, value)) return new Proposal(value, mean, Doubt.NEAR);
        return new Proposal(value, mean, value == MarkValue.TWO ? Doubt.TWO : null);
    }

    boolean mayBeTakenOver() {
        return value != null && doubt == null;
    }

    // Where a subject is judged by words only, as many passes as works are a pass: the teacher looks all the same.
    private static @Nullable MarkValue word(ResultInputs inputs) {
        if (inputs.given() == 0) return null;
        boolean failed = inputs.marks().stream().anyMatch(mark -> mark.value() == MarkValue.FAIL);
        return failed ? MarkValue.FAIL : MarkValue.PASS;
    }

    private static boolean near(MarkRule rule, Mean mean, MarkValue value) {
        Optional<BigDecimal> next = rule.thresholds().next(value);
        return next.isPresent() && mean.below(next.get()).compareTo(rule.near()) < 0;
    }
}
