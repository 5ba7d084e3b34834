package eljur.topics;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.topics.web.PlanPage;
import eljur.topics.web.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A whole plan as text: the own one to be changed, another's to be copied; what a typed one would do. */
@Component
@Transactional(readOnly = true)
class TextPages {

    private final PlanCourses courses;
    private final PlanRows rows;
    private final PlanHistory history;
    private final PlanSources sources;
    private final PlanWords words;
    private final PlannedWorks planned;
    private final Texts texts;

    TextPages(
            PlanCourses courses,
            PlanRows rows,
            PlanHistory history,
            PlanSources sources,
            PlanWords words,
            PlannedWorks planned,
            Texts texts) {
        this.courses = courses;
        this.rows = rows;
        this.history = history;
        this.sources = sources;
        this.words = words;
        this.planned = planned;
        this.texts = texts;
    }

    /**
     * @param from the course whose plan is copied; null: the own plan, to be changed
     * @throws NotFound when that one is no course of the same subject and grade
     */
    TextPage page(CurrentUser who, long course, @Nullable Long from) {
        PlanCourse of = courses.courseForWriting(who, course);
        WorkKinds kinds = rows.kinds(who.schoolId());
        CoursePlan own = rows.standing(who.schoolId(), course).plan();
        if (from == null) return page(who, of, own, PlanText.of(own, kinds), null, null);
        if (sources.of(who.schoolId(), course).stream().noneMatch(source -> source.course() == from))
            throw new NotFound();
        String text = PlanText.of(rows.standing(who.schoolId(), from).plan(), kinds);
        return page(who, of, own, text, trial(who, of, own, text, kinds), null);
    }

    /** What the text would do; where it cannot be read, the reason, with everything that was typed. */
    TextPage tried(CurrentUser who, long course, @Nullable String text, @Nullable Refused no) {
        PlanCourse of = courses.courseForWriting(who, course);
        CoursePlan own = rows.standing(who.schoolId(), course).plan();
        String shown = Objects.requireNonNullElse(text, "");
        if (no != null) return page(who, of, own, shown, null, no);
        try {
            return page(who, of, own, shown, trial(who, of, own, shown, rows.kinds(who.schoolId())), null);
        } catch (Refused unread) {
            return page(who, of, own, shown, null, unread);
        }
    }

    private TextPage page(
            CurrentUser who,
            PlanCourse course,
            CoursePlan own,
            String text,
            TextPage.@Nullable Trial trial,
            @Nullable Refused no) {
        return new TextPage(
                course.id(),
                course.name(),
                own.version(),
                UUID.randomUUID().toString(),
                text,
                sources.of(who.schoolId(), course.id()).stream()
                        .map(one -> new TextPage.Source(
                                one.course(),
                                one.name(),
                                texts.of("topics.source.said", one.year(), one.teachers(), words.hours(one.hours()))))
                        .toList(),
                trial,
                no == null ? null : no.said(texts));
    }

    private TextPage.Trial trial(CurrentUser who, PlanCourse course, CoursePlan own, String text, WorkKinds kinds) {
        List<TypedTopic> typed = PlanText.read(text, kinds);
        CoursePlan after = PastedPlan.of(own, typed);
        List<PlanDifference> found = PlanDifference.between(own, after);
        boolean taken =
                typed.stream().allMatch(line -> problem(line, after, typed).isEmpty());
        boolean approved = history.approval(who.schoolId(), course).approved().isPresent();
        if (approved && !own.givenLostIn(after).isEmpty()) taken = false;
        List<HeldLesson> held = rows.lessons(who.schoolId(), course);
        int lessons = (int) held.stream().filter(one -> !one.cancelled()).count();
        var sum = words.sum(after, lessons);
        return new TextPage.Trial(
                sum.said(),
                sum.differs(),
                taken && !own.version().equals(after.version()),
                lines(typed, own, after, kinds, planned.of(who, course, after, held, kinds)),
                found.stream()
                        .filter(one -> one.after() == null)
                        .map(PlanDifference::shown)
                        .map(topic -> topic.given() == 0
                                ? topic.title()
                                : texts.of(
                                        approved ? "topics.gone.given.approved" : "topics.gone.given",
                                        topic.title(),
                                        words.lessons(topic.given())))
                        .toList());
    }

    private List<TextPage.Line> lines(
            List<TypedTopic> typed,
            CoursePlan own,
            CoursePlan after,
            WorkKinds kinds,
            List<? extends PlanPage.@Nullable Falls> falls) {
        List<TextPage.Line> lines = new ArrayList<>();
        List<CoursePlan.Placed> placed = after.placed();
        for (int n = 0; n < typed.size(); n++) {
            TypedTopic line = typed.get(n);
            Topic topic = placed.get(n).topic();
            String state = topic.id() == 0
                    ? "new"
                    : own.find(topic.id()).filter(topic::reads).isPresent() ? "same" : "changed";
            String problem = problem(line, after, typed);
            lines.add(new TextPage.Line(
                    line.line(),
                    line.hours() < 1 ? "" : PlanWords.number(placed.get(n)),
                    line.section(),
                    line.title(),
                    line.hours(),
                    kinds.name(line.work()),
                    line.homework() == null ? "" : line.homework(),
                    problem.isEmpty() ? texts.of("topics.line." + state) : "",
                    state.equals("new") ? "ok" : state.equals("changed") ? "info" : "line",
                    problem,
                    line.proposed(),
                    falls.get(n)));
        }
        return lines;
    }

    private String problem(TypedTopic line, CoursePlan after, List<TypedTopic> typed) {
        if (line.problem() != null)
            return texts.of("topics.line.no." + line.problem(), line.of(), Topic.LONGEST, Topic.MOST_HOURS);
        Topic topic = after.topics().get(typed.indexOf(line));
        return topic.hours() < topic.given() ? texts.of("topics.no.fewer-than-given", topic.given()) : "";
    }

    /**
     * The plan that the text makes.
     *
     * @throws Refused when a line of it cannot be taken
     */
    CoursePlan read(CurrentUser who, CoursePlan standing, @Nullable String text) {
        List<TypedTopic> typed = PlanText.read(text, rows.kinds(who.schoolId()));
        if (typed.stream().anyMatch(line -> line.problem() != null)) throw new Refused("topics.no.lines");
        return PastedPlan.of(standing, typed);
    }
}
