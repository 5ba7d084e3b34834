package eljur.topics;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Планы тем»: all courses, plan against fact; and who leads the subjects. */
@Controller
class PlanListController {

    private final PlanLists lists;
    private final SubjectLeaders leaders;
    private final Notices notices;

    PlanListController(PlanLists lists, SubjectLeaders leaders, Notices notices) {
        this.lists = lists;
        this.leaders = leaders;
        this.notices = notices;
    }

    @GetMapping("/topics")
    @Allowed(entity = "topic-plan", action = "read")
    String list(
            CurrentUser who,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "all") String show,
            Model model) {
        model.addAttribute("list", lists.list(who, day, show));
        return "topics/list";
    }

    @GetMapping("/topics/leaders")
    @Allowed(entity = "subject-leader", action = "read")
    String leaders(CurrentUser who, Model model) {
        model.addAttribute("form", leaders.page(who, Map.of(), null));
        return "topics/leaders";
    }

    @PostMapping("/topics/leaders")
    @Allowed(entity = "subject-leader", action = "change")
    String addLeader(
            CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(response, "notice.topics-leader", "/topics/leaders", () -> leaders.add(who, typed), no -> {
            model.addAttribute("form", leaders.page(who, typed, no));
            return "topics/leaders";
        });
    }

    @PostMapping("/topics/leaders/{leader}/ending")
    @Allowed(entity = "subject-leader", action = "change")
    String endLeader(CurrentUser who, @PathVariable long leader, HttpServletResponse response) {
        leaders.end(who, leader);
        notices.leave(response, "notice.topics-leader");
        return "redirect:/topics/leaders";
    }
}
