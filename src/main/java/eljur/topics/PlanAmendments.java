package eljur.topics;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.topics.PlanSaves.Seen;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Topics merged, split and taken out, with the reason, as when a quarantine took lessons away; and that taken back. */
@Component
@Transactional
class PlanAmendments {

    private final PlanCourses courses;
    private final PlanSaves saves;
    private final PlanHistory history;

    PlanAmendments(PlanCourses courses, PlanSaves saves, PlanHistory history) {
        this.courses = courses;
        this.saves = saves;
        this.history = history;
    }

    /** The topic and the one behind it. */
    public void merge(CurrentUser who, long course, Seen seen, long topic, String title, int hours, String reason) {
        saves.save(who, course, seen, reason, plan -> plan.merged(topic, title, hours))
                .ifPresent(saved -> {
                    Topic first = saved.before().find(topic).orElseThrow();
                    List<Topic> all = saved.before().topics();
                    Topic second = all.get(all.indexOf(first) + 1);
                    Topic one = saved.after().find(topic).orElseThrow();
                    history.amended(who, course, Amendment.Kind.MERGE, List.of(first, second), List.of(one), reason);
                });
    }

    /** @param rest what the new topic behind it is called */
    public void split(CurrentUser who, long course, Seen seen, long topic, Part first, Part rest, String reason) {
        saves.save(
                        who,
                        course,
                        seen,
                        reason,
                        plan -> plan.split(topic, first.title(), first.hours(), rest.title(), rest.hours()))
                .ifPresent(saved -> {
                    List<Topic> all = saved.after().topics();
                    Topic one = saved.after().find(topic).orElseThrow();
                    Topic other = all.get(all.indexOf(one) + 1);
                    Topic whole = saved.before().find(topic).orElseThrow();
                    history.amended(who, course, Amendment.Kind.SPLIT, List.of(whole), List.of(one, other), reason);
                });
    }

    /**
     * Out of a plan that nobody approved yet the topic just goes.
     *
     * @throws eljur.platform.Refused when lessons gave it, or the plan was approved and no reason is said
     */
    public void remove(CurrentUser who, long course, PlanForm form) {
        boolean approved = history.approval(who.schoolId(), courses.courseForWriting(who, course))
                .approved()
                .isPresent();
        String reason = approved ? form.reason() : "";
        long topic = form.id("topic");
        saves.save(who, course, form.seen(), reason, plan -> plan.without(topic))
                .filter(saved -> approved)
                .ifPresent(saved -> removed(who, course, saved.before(), topic, reason));
    }

    private void removed(CurrentUser who, long course, CoursePlan before, long topic, String reason) {
        Topic gone = before.find(topic).orElseThrow();
        int at = before.topics().indexOf(gone);
        List<Topic> front = at == 0 ? List.of() : List.of(before.topics().get(at - 1));
        history.amended(who, course, Amendment.Kind.REMOVAL, List.of(gone), front, reason);
    }

    /** A part of a topic that is split. */
    record Part(String title, int hours) {}

    /** @throws NotFound when the course has no such amendment */
    public void undo(CurrentUser who, long course, Seen seen, long id) {
        Amendment amendment = history.amendments(who.schoolId(), course).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        saves.save(who, course, seen, amendment.reason(), Objects.requireNonNull(amendment)::undoneIn)
                .ifPresent(saved -> history.undone(who, id));
    }
}
