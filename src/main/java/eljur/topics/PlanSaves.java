package eljur.topics;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.timetable.TopicPlans;
import eljur.timetable.TopicPlans.PlannedTopic;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which a plan of topics becomes another: under the version that was seen, and never while it is being approved. */
@Component
@Transactional
class PlanSaves {

    private final PlanCourses courses;
    private final PlanRows rows;
    private final PlanHistory history;
    private final TopicPlans plans;
    private final Operations operations;
    private final Audit audit;
    private final Clock clock;

    PlanSaves(
            PlanCourses courses,
            PlanRows rows,
            PlanHistory history,
            TopicPlans plans,
            Operations operations,
            Audit audit,
            Clock clock) {
        this.courses = courses;
        this.rows = rows;
        this.history = history;
        this.plans = plans;
        this.operations = operations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a form brings back of the page that it stood on.
     *
     * @param version of the plan that was seen
     * @param operation of the form: sent twice, it counts once
     * @param asked everything that was asked, for the operation
     */
    record Seen(String version, UUID operation, String asked) {}

    /** A plan before and after, with the numbers that its topics bear. */
    record Saved(CoursePlan before, CoursePlan after) {}

    /**
     * @param reason in the teacher's words, where the act asks for one; else empty
     * @return nothing when this very save was done before
     * @throws Refused when the plan is another than was seen, or lies with those who approve it
     */
    public Optional<Saved> save(CurrentUser who, long id, Seen seen, String reason, UnaryOperator<CoursePlan> act) {
        PlanCourse course = courses.courseForWriting(who, id);
        if (operations
                .take(who.schoolId(), who.accountId(), seen.operation(), id + " " + seen)
                .isPresent()) return Optional.empty();
        plans.hold(who.schoolId(), id);
        PlanRows.Standing standing = rows.standing(who.schoolId(), id);
        Approval approval = history.approval(who.schoolId(), course);
        if (approval.isUnderway()) throw new Refused("topics.no.underway");
        if (!standing.plan().version().equals(seen.version())) throw new Refused("topics.no.changed");
        CoursePlan after = numbered(act.apply(standing.plan()));
        for (Topic topic : after.topics()) CoursePlan.enough(topic.hours(), topic.given());
        if (approval.approved().isPresent()) keepsGiven(standing.plan(), after);
        plans.save(who.schoolId(), written(id, standing, after));
        tell(who, id, standing.plan(), after, reason, seen.operation());
        operations.keep(who.schoolId(), seen.operation(), new Operations.Answer(302, ""));
        return Optional.of(new Saved(standing.plan(), after));
    }

    private static void keepsGiven(CoursePlan before, CoursePlan after) {
        for (Topic lost : before.givenLostIn(after)) throw new Refused("topics.no.given-goes", lost.title());
    }

    private CoursePlan numbered(CoursePlan plan) {
        int fresh =
                (int) plan.topics().stream().filter(topic -> topic.id() == 0).count();
        Iterator<Long> numbers =
                fresh == 0 ? List.<Long>of().iterator() : plans.numbers(fresh).iterator();
        return new CoursePlan(plan.topics().stream()
                .map(topic -> topic.id() == 0 ? topic.numbered(numbers.next()) : topic)
                .toList());
    }

    private List<PlannedTopic> written(long course, PlanRows.Standing standing, CoursePlan after) {
        List<PlannedTopic> written = new ArrayList<>();
        for (CoursePlan.Placed placed : after.placed()) {
            Topic topic = placed.topic();
            boolean same =
                    standing.plan().find(topic.id()).filter(topic::equals).isPresent()
                            && Integer.valueOf(placed.first())
                                    .equals(standing.places().get(topic.id()));
            if (!same) written.add(row(course, topic, placed.first(), null));
        }
        for (Topic topic : standing.plan().topics())
            if (after.find(topic.id()).isEmpty())
                written.add(row(course, topic, standing.places().getOrDefault(topic.id(), 0), clock.instant()));
        return written;
    }

    private static PlannedTopic row(long course, Topic topic, int place, @Nullable Instant ended) {
        return new PlannedTopic(
                topic.id(),
                course,
                place,
                topic.title(),
                topic.homework(),
                topic.work(),
                topic.section(),
                topic.hours(),
                topic.before(),
                ended);
    }

    private void tell(
            CurrentUser who, long course, CoursePlan before, CoursePlan after, String reason, UUID operation) {
        List<PlanDifference> found = PlanDifference.between(before, after);
        List<Topic> were = found.stream()
                .map(PlanDifference::before)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        List<Topic> are = found.stream()
                .map(PlanDifference::after)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        if (before.version().equals(after.version())) return;
        audit.record(
                who,
                new ChangeEvent(
                        "topic-plan",
                        before.topics().isEmpty() ? "recorded" : "corrected",
                        String.valueOf(course),
                        course,
                        null,
                        null,
                        before.topics().isEmpty() ? null : PlanHistory.json(were),
                        PlanHistory.json(are),
                        reason.isEmpty() ? null : reason,
                        operation,
                        null));
    }
}
