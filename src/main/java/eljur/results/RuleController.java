package eljur.results;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Правила итоговых отметок». */
@Controller
class RuleController {

    private final RulePages pages;
    private final RuleSaves saves;
    private final Notices notices;

    RuleController(RulePages pages, RuleSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/mark-rules")
    @Allowed(entity = "mark-rule", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("rules", pages.page(who, Map.of(), null));
        return "results/rules";
    }

    @PostMapping("/mark-rules/{rule}/withdrawal")
    @Allowed(entity = "mark-rule", action = "create")
    String withdraw(CurrentUser who, @PathVariable("rule") long rule, HttpServletResponse response) {
        saves.withdraw(who, rule);
        notices.leave(response, "notice.rule-withdrawn");
        return "redirect:/mark-rules";
    }

    @PostMapping("/mark-rules")
    @Allowed(entity = "mark-rule", action = "create")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(response, "notice.rule-added", "/mark-rules", () -> saves.add(who, typed), no -> {
            model.addAttribute("rules", pages.page(who, typed, no));
            return "results/rules";
        });
    }
}
