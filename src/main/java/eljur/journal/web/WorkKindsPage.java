package eljur.journal.web;

import java.util.List;

/**
 * The school's kinds of work.
 *
 * @param acts by which marks have weights, the latest first
 * @param weighs one of them is not ended: it holds, or is going to
 * @param weights whether marks have weights today, in words
 */
public record WorkKindsPage(
        List<WorkKindPage.Line> lines,
        List<Act> acts,
        boolean weighs,
        String weights,
        boolean mayChange,
        WorkKindPage.Form form) {

    /** Nothing that is used stands above it. */
    public boolean isFirst(WorkKindPage.Line line) {
        return used().getFirst().id() == line.id();
    }

    /** Nothing that is used stands below it. */
    public boolean isLast(WorkKindPage.Line line) {
        return used().getLast().id() == line.id();
    }

    private List<WorkKindPage.Line> used() {
        return lines.stream().filter(one -> !one.withdrawn()).toList();
    }

    /** @param endable it holds until somebody ends it */
    public record Act(long id, String act, String span, boolean ended, boolean endable) {}
}
