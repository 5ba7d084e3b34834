package eljur.topics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the approval of a plan stands: by what was done last.
 *
 * @param steps the earliest first
 * @param byLeader somebody who leads the subject has to agree first
 */
record Approval(List<Step> steps, boolean byLeader) {

    enum Stage {
        DRAFT,
        SENT,
        AGREED,
        RETURNED,
        APPROVED
    }

    /** @param content the plan as it was sent; null: the step is another */
    record Step(
            long id,
            String act,
            Instant at,
            String by,
            String remark,
            @Nullable CoursePlan content) {}

    Stage stage() {
        if (steps.isEmpty()) return Stage.DRAFT;
        return switch (steps.getLast().act()) {
            case "sent" -> Stage.SENT;
            case "agreed" -> Stage.AGREED;
            case "returned" -> Stage.RETURNED;
            case "approved" -> Stage.APPROVED;
            // What is called back before it was decided leaves standing what was approved earlier.
            default -> approved().isPresent() ? Stage.APPROVED : Stage.DRAFT;
        };
    }

    long last() {
        return steps.isEmpty() ? 0 : steps.getLast().id();
    }

    /** While it is looked at it is not changed. */
    boolean isUnderway() {
        return stage() == Stage.SENT || stage() == Stage.AGREED;
    }

    boolean maySend(CoursePlan plan) {
        if (plan.topics().isEmpty() || isUnderway()) return false;
        return stage() != Stage.APPROVED || hasChanged(plan);
    }

    boolean mayAgree() {
        return stage() == Stage.SENT && byLeader;
    }

    boolean mayApprove() {
        return stage() == Stage.AGREED || stage() == Stage.SENT && !byLeader;
    }

    /** The plan as it was approved last. */
    Optional<CoursePlan> approved() {
        CoursePlan sent = null, approved = null;
        for (Step step : steps) {
            if (step.content() != null) sent = step.content();
            if (step.act().equals("approved")) approved = sent;
        }
        return Optional.ofNullable(approved);
    }

    /** The plan as it was sent last. */
    Optional<CoursePlan> sent() {
        return steps.stream()
                .map(Step::content)
                .flatMap(java.util.stream.Stream::ofNullable)
                .reduce((one, later) -> later);
    }

    /** The plan as it came back last; empty where it never did. */
    Optional<CoursePlan> returned() {
        CoursePlan sent = null, returned = null;
        for (Step step : steps) {
            if (step.content() != null) sent = step.content();
            if (step.act().equals("returned")) returned = sent;
        }
        return Optional.ofNullable(returned);
    }

    /** It came back and reads as it did then. */
    boolean isSameAsReturned(CoursePlan now) {
        return stage() == Stage.RETURNED
                && returned()
                        .filter(then -> PlanDifference.between(then, now).isEmpty() && then.hasSameOrderAs(now))
                        .isPresent();
    }

    /** Since it was approved the plan became another. */
    boolean hasChanged(CoursePlan now) {
        return approved()
                .filter(then -> !PlanDifference.between(then, now).isEmpty() || !then.hasSameOrderAs(now))
                .isPresent();
    }
}
