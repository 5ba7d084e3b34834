package eljur.results;

import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's result: what it can be made of, by which rule, what the rule makes of it, and what stands.
 *
 * @param brought a mark of the whole period from elsewhere; it counts until this school gives one
 */
record ResultLine(
        ResultPupil pupil,
        ResultInputs inputs,
        MarkRule rule,
        int fewest,
        Proposal proposal,
        Standing standing,
        BroughtPeriods.@Nullable Brought brought) {

    /** The mark from elsewhere that stands as long as there is none of ours; null where ours stands, or there is none. */
    BroughtPeriods.@Nullable Brought coveredBy() {
        return standing.value() == null ? brought : null;
    }

    /** What stands in the place of a proposal: the mark from elsewhere, or what the rule makes of ours. */
    @Nullable
    MarkValue shown() {
        var from = coveredBy();
        return from == null ? proposal.value() : from.value();
    }

    /** Nobody waits for a mark any more. */
    boolean isGiven() {
        return standing.value() != null || brought != null;
    }

    /** Proposed, clear, and nothing stands yet. */
    boolean canBeTakenOver(ResultCourse.Shown shown) {
        return !isGiven() && proposal.mayBeTakenOver() && pupil.isDue(shown.endsOn());
    }
}
