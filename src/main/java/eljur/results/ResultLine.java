package eljur.results;

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

    /** Nobody waits for a mark any more. */
    boolean isGiven() {
        return standing.value() != null || brought != null;
    }

    /** Proposed, clear, and nothing stands yet. */
    boolean canBeTakenOver(ResultCourse.Shown shown) {
        return !isGiven() && proposal.mayBeTakenOver() && !pupil.leftBefore(shown.endsOn());
    }
}
