package eljur.results;

import eljur.journal.PeriodMarks.Standing;

/** One pupil's result: what it can be made of, by which rule, what the rule makes of it, and what stands. */
record ResultLine(
        ResultPupil pupil, ResultInputs inputs, MarkRule rule, int fewest, Proposal proposal, Standing standing) {

    /** Proposed, clear, and nothing stands yet. */
    boolean canBeTakenOver(ResultCourse.Shown shown) {
        return standing.value() == null && proposal.mayBeTakenOver() && !pupil.leftBefore(shown.endsOn());
    }
}
