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

    /** Proposed, clear, and nothing stands yet. */
    boolean canBeTakenOver(ResultCourse.Shown shown) {
        return standing.value() == null
                && brought == null
                && proposal.mayBeTakenOver()
                && !pupil.leftBefore(shown.endsOn());
    }
}
