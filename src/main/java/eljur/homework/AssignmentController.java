package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Задания»: homework set ahead in a course, changed, withdrawn. */
@Controller
class AssignmentController {

    private final AssignmentPages pages;
    private final AssignmentSaves saves;
    private final Notices notices;

    AssignmentController(AssignmentPages pages, AssignmentSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/homework")
    @Allowed(entity = "assignment", action = "read")
    String list(CurrentUser who, @PathVariable long course, Model model) {
        model.addAttribute("list", pages.list(who, course, AssignmentPages.nothing(), null));
        return "homework/assignments";
    }

    @PostMapping("/registers/{course}/homework")
    @Allowed(entity = "assignment", action = "record")
    String set(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            saves.set(who, course, typed);
            notices.leave(response, "notice.homework-set");
            return "redirect:/registers/" + course + "/homework";
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("list", pages.list(who, course, typed, no));
            return "homework/assignments";
        }
    }

    @GetMapping("/assignments/{assignment}")
    @Allowed(entity = "assignment", action = "read")
    String page(CurrentUser who, @PathVariable long assignment, Model model) {
        model.addAttribute("shown", pages.page(who, assignment, AssignmentPages.nothing(), null));
        return "homework/assignment";
    }

    @PostMapping("/assignments/{assignment}")
    @Allowed(entity = "assignment", action = "record")
    String change(
            CurrentUser who,
            @PathVariable long assignment,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            saves.change(who, assignment, typed);
            notices.leave(response, "notice.homework-changed");
            return "redirect:/assignments/" + assignment;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.page(who, assignment, typed, no));
            return "homework/assignment";
        }
    }

    @PostMapping("/assignments/{assignment}/withdrawal")
    @Allowed(entity = "assignment", action = "record")
    String withdraw(
            CurrentUser who,
            @PathVariable long assignment,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        saves.withdraw(who, assignment, why);
        notices.leave(response, "notice.homework-withdrawn");
        return "redirect:/assignments/" + assignment;
    }
}
