package eljur.topics;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a course on one page, and what is done about its approval there. */
@Controller
class PlanController {

    private final PlanPages pages;
    private final PlanApprovals approvals;
    private final PlanSpreadsheet spreadsheet;
    private final Notices notices;

    PlanController(PlanPages pages, PlanApprovals approvals, PlanSpreadsheet spreadsheet, Notices notices) {
        this.pages = pages;
        this.approvals = approvals;
        this.spreadsheet = spreadsheet;
        this.notices = notices;
    }

    @GetMapping("/topics/{course}")
    @Allowed(entity = "topic-plan", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        model.addAttribute("plan", pages.page(who, course, day, null, ""));
        return "topics/plan";
    }

    @GetMapping("/topics/{course}/approved")
    @Allowed(entity = "topic-plan", action = "read")
    String approved(CurrentUser who, @PathVariable long course, Model model) {
        model.addAttribute("plan", pages.approved(who, course));
        return "topics/approved";
    }

    @GetMapping("/topics/{course}/plan.xlsx")
    @Allowed(entity = "topic-plan", action = "read")
    ResponseEntity<byte[]> spreadsheet(CurrentUser who, @PathVariable long course) {
        return spreadsheet.of(who, course);
    }

    /** Sent by its teacher, or called back. */
    @PostMapping("/topics/{course}/sending")
    @Allowed(entity = "topic-plan", action = "record")
    String send(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new PlanForm(typed);
        return done(
                who, course, form, model, response, "recalled".equals(typed.get("act")) ? "recalled" : "sent", act -> {
                    if (act.equals("recalled")) approvals.recall(who, course, form.step());
                    else approvals.send(who, course, form.step(), form.remark());
                });
    }

    @PostMapping("/topics/{course}/agreement")
    @Allowed(entity = "topic-plan", action = "agree")
    String agree(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new PlanForm(typed);
        return done(
                who,
                course,
                form,
                model,
                response,
                "returned".equals(typed.get("act")) ? "returned" : "agreed",
                act -> {
                    if (act.equals("returned")) approvals.returnByLeader(who, course, form.step(), form.remark());
                    else approvals.agree(who, course, form.step(), form.remark());
                });
    }

    @PostMapping("/topics/{course}/approval")
    @Allowed(entity = "topic-plan", action = "approve")
    String approve(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new PlanForm(typed);
        return done(
                who,
                course,
                form,
                model,
                response,
                "returned".equals(typed.get("act")) ? "returned" : "approved",
                act -> {
                    if (act.equals("returned")) approvals.returnByDeputy(who, course, form.step(), form.remark());
                    else approvals.approve(who, course, form.step(), form.remark());
                });
    }

    private interface Step {
        void take(String act);
    }

    private String done(
            CurrentUser who,
            long course,
            PlanForm form,
            Model model,
            HttpServletResponse response,
            String act,
            Step step) {
        return notices.after(response, "notice.topics-" + act, "/topics/" + course, () -> step.take(act), no -> {
            model.addAttribute(
                    "plan", pages.page(who, course, null, no, form.typed().getOrDefault("remark", "")));
            return "topics/plan";
        });
    }
}
