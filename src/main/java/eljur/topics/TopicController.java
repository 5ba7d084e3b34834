package eljur.topics;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.topics.PlanAmendments.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A topic of a plan: added, changed, moved, taken out, merged, split. */
@Controller
class TopicController {

    private final TopicPages pages;
    private final PlanPages plans;
    private final PlanSaves saves;
    private final PlanAmendments amendments;
    private final PlanRows rows;
    private final Notices notices;

    TopicController(
            TopicPages pages,
            PlanPages plans,
            PlanSaves saves,
            PlanAmendments amendments,
            PlanRows rows,
            Notices notices) {
        this.pages = pages;
        this.plans = plans;
        this.saves = saves;
        this.amendments = amendments;
        this.rows = rows;
        this.notices = notices;
    }

    @GetMapping("/topics/{course}/topic")
    @Allowed(entity = "topic-plan", action = "record")
    String form(CurrentUser who, @PathVariable long course, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("form", pages.page(who, course, new PlanForm(asked).id("topic"), "", Map.of(), null));
        return "topics/topic";
    }

    @PostMapping("/topics/{course}/topic")
    @Allowed(entity = "topic-plan", action = "record")
    String save(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                course,
                "topic",
                typed,
                model,
                response,
                form -> saves.save(who, course, form.seen(), "", plan -> changed(who, plan, form)));
    }

    private CoursePlan changed(CurrentUser who, CoursePlan plan, PlanForm form) {
        Topic stands = form.id("topic") == 0 ? null : stands(plan, form.id("topic"));
        return plan.with(form.topic(stands, rows.kinds(who.schoolId())), form.id("after"));
    }

    private static Topic stands(CoursePlan plan, long topic) {
        return plan.find(topic).orElseThrow(() -> new Refused("topics.no.changed"));
    }

    @PostMapping("/topics/{course}/topic/removal")
    @Allowed(entity = "topic-plan", action = "record")
    String remove(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, course, "removal", typed, model, response, form -> amendments.remove(who, course, form));
    }

    @PostMapping("/topics/{course}/topic/merger")
    @Allowed(entity = "topic-plan", action = "record")
    String merge(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                course,
                "merger",
                typed,
                model,
                response,
                form -> amendments.merge(
                        who,
                        course,
                        form.seen(),
                        form.id("topic"),
                        form.title("title"),
                        form.hours("hours"),
                        form.reason()));
    }

    @PostMapping("/topics/{course}/topic/split")
    @Allowed(entity = "topic-plan", action = "record")
    String split(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                course,
                "split",
                typed,
                model,
                response,
                form -> amendments.split(
                        who,
                        course,
                        form.seen(),
                        form.id("topic"),
                        new Part(form.title("title"), form.hours("hours")),
                        new Part(form.title("rest"), form.hours("rest-hours")),
                        form.reason()));
    }

    @PostMapping("/topics/{course}/amendments/undo")
    @Allowed(entity = "topic-plan", action = "record")
    String undo(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return onPlan(
                who,
                course,
                typed,
                model,
                response,
                form -> amendments.undo(who, course, form.seen(), form.id("amendment")));
    }

    @PostMapping("/topics/{course}/start")
    @Allowed(entity = "topic-plan", action = "record")
    String start(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return onPlan(who, course, typed, model, response, form -> {
            int start = form.start();
            saves.save(who, course, form.seen(), "", plan -> plan.startingWith(start));
        });
    }

    private interface Act {
        void with(PlanForm form);
    }

    private String done(
            CurrentUser who,
            long course,
            String act,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Act what) {
        var form = new PlanForm(typed);
        return notices.after(response, "notice.topics-saved", "/topics/" + course, () -> what.with(form), no -> {
            model.addAttribute("form", pages.page(who, course, form.id("topic"), act, typed, no));
            return "topics/topic";
        });
    }

    private String onPlan(
            CurrentUser who,
            long course,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Act what) {
        return notices.after(
                response, "notice.topics-saved", "/topics/" + course, () -> what.with(new PlanForm(typed)), no -> {
                    model.addAttribute("plan", plans.page(who, course, null, no, ""));
                    return "topics/plan";
                });
    }
}
