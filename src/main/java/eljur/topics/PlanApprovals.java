package eljur.topics;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.timetable.TopicPlans;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A plan is sent by its teacher, agreed to by who leads the subject, approved by the deputy head; or returned with a remark. */
@Component
@Transactional
class PlanApprovals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlanCourses courses;
    private final PlanRows rows;
    private final PlanHistory history;
    private final TopicPlans plans;
    private final Audit audit;

    PlanApprovals(PlanCourses courses, PlanRows rows, PlanHistory history, TopicPlans plans, Audit audit) {
        this.courses = courses;
        this.rows = rows;
        this.history = history;
        this.plans = plans;
        this.audit = audit;
    }

    /**
     * @param seen the last step that stood on the page, 0 for none
     * @param answer to the remark with which it came back; a plan that is the same as then goes only with one
     */
    public void send(CurrentUser who, long id, long seen, String answer) {
        PlanCourse course = courses.courseForWriting(who, id);
        Approval stands = held(who, course, seen);
        CoursePlan plan = rows.standing(who.schoolId(), id).plan();
        if (plan.topics().isEmpty()) throw new Refused("topics.no.empty");
        if (!stands.maySend(plan)) throw new Refused("topics.no.step");
        if (answer.isEmpty() && stands.isSameAsReturned(plan)) throw new Refused("topics.no.unchanged");
        add(who, id, "sent", answer, plan);
    }

    public void recall(CurrentUser who, long id, long seen) {
        Approval stands = held(who, courses.courseForWriting(who, id), seen);
        if (!stands.isUnderway()) throw new Refused("topics.no.step");
        add(who, id, "recalled", "", null);
    }

    /** By who leads the subject. */
    public void agree(CurrentUser who, long id, long seen, String remark) {
        if (!held(who, courses.courseForAgreeing(who, id), seen).mayAgree()) throw new Refused("topics.no.step");
        add(who, id, "agreed", remark, null);
    }

    /** By who leads the subject, before she agreed. */
    public void returnByLeader(CurrentUser who, long id, long seen, String remark) {
        if (!held(who, courses.courseForAgreeing(who, id), seen).mayAgree()) throw new Refused("topics.no.step");
        addReturn(who, id, remark);
    }

    public void approve(CurrentUser who, long id, long seen, String remark) {
        PlanCourse course = courses.courseForApproving(who, id);
        Approval stands = held(who, course, seen);
        if (stands.mayAgree()) throw new Refused("topics.no.not-agreed", course.leaders());
        if (!stands.mayApprove()) throw new Refused("topics.no.step");
        add(who, id, "approved", remark, null);
    }

    public void returnByDeputy(CurrentUser who, long id, long seen, String remark) {
        if (!held(who, courses.courseForApproving(who, id), seen).isUnderway()) throw new Refused("topics.no.step");
        addReturn(who, id, remark);
    }

    private Approval held(CurrentUser who, PlanCourse course, long seen) {
        plans.hold(who.schoolId(), course.id());
        Approval stands = history.approval(who.schoolId(), course);
        if (stands.last() != seen) throw new Refused("topics.no.step");
        return stands;
    }

    private void addReturn(CurrentUser who, long course, String remark) {
        if (remark.isEmpty()) throw new Refused("topics.no.remark");
        add(who, course, "returned", remark, null);
    }

    private void add(CurrentUser who, long course, String act, String remark, @Nullable CoursePlan content) {
        long step = history.add(who, course, act, remark, content);
        audit.record(
                who,
                new ChangeEvent(
                        "topic-plan-approval",
                        "recorded",
                        String.valueOf(step),
                        course,
                        null,
                        null,
                        null,
                        JSON.writeValueAsString(Map.of("act", act)),
                        remark.isEmpty() ? null : remark,
                        null,
                        null));
    }
}
