package eljur.journal.web;

import java.util.List;

/**
 * The school's kinds of work.
 *
 * @param acts by which marks have weights, the latest first
 * @param weighs one of them holds
 */
public record WorkKindsPage(
        List<WorkKindPage.Line> lines, List<Act> acts, boolean weighs, boolean mayChange, WorkKindPage.Form form) {

    /** @param endable it holds until somebody ends it */
    public record Act(long id, String act, String span, boolean ended, boolean endable) {}
}
