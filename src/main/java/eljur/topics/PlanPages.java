package eljur.topics;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.topics.web.ApprovedPage;
import eljur.topics.web.PlanPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of a plan: its topics, how it goes on a day, its approval, what was merged and split. */
@Component
@Transactional(readOnly = true)
class PlanPages {

    private final PlanCourses courses;
    private final PlanRows rows;
    private final PlanHistory history;
    private final PlanWords words;
    private final PlannedWorks planned;
    private final Rights rights;
    private final Texts texts;

    PlanPages(
            PlanCourses courses,
            PlanRows rows,
            PlanHistory history,
            PlanWords words,
            PlannedWorks planned,
            Rights rights,
            Texts texts) {
        this.courses = courses;
        this.rows = rows;
        this.history = history;
        this.words = words;
        this.planned = planned;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param asked the day of plan and fact; null: today
     * @param no what could not be done
     * @param remark as it was typed
     */
    PlanPage page(CurrentUser who, long id, @Nullable LocalDate asked, @Nullable Refused no, String remark) {
        PlanCourse course = courses.courseForReading(who, id);
        LocalDate day = asked == null ? course.today() : Objects.requireNonNull(Typed.day(asked));
        CoursePlan plan = rows.standing(who.schoolId(), id).plan();
        WorkKinds kinds = rows.kinds(who.schoolId());
        List<HeldLesson> lessons = rows.lessons(who.schoolId(), course);
        Approval approval = history.approval(who.schoolId(), course);
        PlanPage.May may = may(who, course, approval, plan);
        return new PlanPage(
                id,
                course.name(),
                course.teachers(),
                plan.version(),
                UUID.randomUUID().toString(),
                approval.last(),
                no == null ? null : no.said(texts),
                stage(course, approval, plan),
                may,
                words.sum(plan, (int)
                        lessons.stream().filter(one -> !one.cancelled()).count()),
                day.toString(),
                words.fact(PlanFact.of(plan, lessons, day, kinds), may.write()),
                words.sections(plan, kinds, planned.of(who, course, plan, lessons, kinds)),
                history.amendments(who.schoolId(), id).stream()
                        .map(one -> amended(one, course, may.write()))
                        .toList(),
                approval.steps().reversed().stream()
                        .map(step -> words.step(step, course.zone()))
                        .toList(),
                plan.startsWith(),
                remark,
                approval.isUnderway() ? compared(approval, plan, kinds) : null);
    }

    private PlanPage.May may(CurrentUser who, PlanCourse course, Approval approval, CoursePlan plan) {
        boolean writes = course.mine() && rights.any(who.role(), "topic-plan", "record");
        boolean agrees = course.led() && approval.mayAgree() && rights.any(who.role(), "topic-plan", "agree");
        boolean decides = rights.any(who.role(), "topic-plan", "approve");
        return new PlanPage.May(
                writes && !approval.isUnderway(),
                writes && approval.maySend(plan),
                writes && approval.stage() == Approval.Stage.RETURNED,
                writes && approval.isUnderway(),
                agrees,
                decides && approval.mayApprove(),
                agrees || decides && approval.isUnderway(),
                course.mine() || !rights.any(who.role(), "topic-plan", "record"));
    }

    private PlanPage.Stage stage(PlanCourse course, Approval approval, CoursePlan plan) {
        Approval.Stage stage = approval.stage();
        boolean changed = stage == Approval.Stage.APPROVED && approval.hasChanged(plan);
        String said = words.stage(stage, changed);
        if (approval.mayAgree()) said = texts.of("topics.stage.waits", course.leaders());
        return new PlanPage.Stage(
                said,
                PlanWords.stageTone(stage, changed),
                stage == Approval.Stage.RETURNED ? approval.steps().getLast().remark() : "",
                changed,
                approval.approved().isPresent());
    }

    private PlanPage.@Nullable Compared compared(Approval approval, CoursePlan plan, WorkKinds kinds) {
        CoursePlan then = approval.approved().or(approval::returned).orElse(null);
        if (then == null) return null;
        return new PlanPage.Compared(
                texts.of(approval.approved().isPresent() ? "topics.compared.approved" : "topics.compared.returned"),
                !then.hasSameOrderAs(plan),
                PlanDifference.between(then, plan).stream()
                        .map(one -> difference(one, kinds))
                        .toList());
    }

    private PlanPage.Amended amended(Amendment one, PlanCourse course, boolean writes) {
        return new PlanPage.Amended(
                one.id(),
                words.amended(one),
                one.reason(),
                texts.of("topics.amended.when", PlanWords.day(one.at(), course.zone()), one.by()),
                one.undone(),
                writes && !one.undone());
    }

    /** The plan as it was approved last; where it never was, that is said. */
    ApprovedPage approved(CurrentUser who, long id) {
        PlanCourse course = courses.courseForReading(who, id);
        Approval approval = history.approval(who.schoolId(), course);
        CoursePlan then = approval.approved().orElse(null);
        if (then == null)
            return new ApprovedPage(id, course.name(), texts.of("topics.approved.none"), List.of(), false, List.of());
        CoursePlan now = rows.standing(who.schoolId(), id).plan();
        WorkKinds kinds = rows.kinds(who.schoolId());
        Approval.Step step = approval.steps().stream()
                .filter(one -> one.act().equals("approved"))
                .reduce((one, later) -> later)
                .orElseThrow();
        return new ApprovedPage(
                id,
                course.name(),
                words.step(step, course.zone()).said(),
                PlanDifference.between(then, now).stream()
                        .map(one -> difference(one, kinds))
                        .toList(),
                !then.hasSameOrderAs(now),
                words.sections(
                        new CoursePlan(
                                then.topics().stream().map(PlanPages::plain).toList()),
                        kinds));
    }

    // What lessons gave since does not belong to the text that was approved.
    private static Topic plain(Topic topic) {
        return new Topic(
                topic.id(), topic.section(), topic.title(), topic.hours(), topic.work(), topic.homework(), false, 0);
    }

    private ApprovedPage.Difference difference(PlanDifference one, WorkKinds kinds) {
        Topic before = one.before(), after = one.after();
        return new ApprovedPage.Difference(
                texts.of("topics.differs." + one.kind()),
                one.shown().title(),
                before == null ? "" : words.line(before, kinds),
                after == null ? "" : words.line(after, kinds));
    }
}
