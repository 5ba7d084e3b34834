package eljur.attendance;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Что считать пропуском»: the deputy head writes it down by a local act. */
@Controller("attendanceRuleController")
class RuleController {

    private final RuleForms forms;
    private final Notices notices;

    RuleController(RuleForms forms, Notices notices) {
        this.forms = forms;
        this.notices = notices;
    }

    @GetMapping("/attendance/rule")
    @Allowed(entity = "attendance-rule", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("rule", forms.page(who, Map.of(), null));
        return "attendance/rule";
    }

    @PostMapping("/attendance/rule")
    @Allowed(entity = "attendance-rule", action = "change")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(
                response, "notice.attendance-rule", "/attendance/rule", () -> forms.add(who, typed), no -> {
                    model.addAttribute("rule", forms.page(who, typed, no));
                    return "attendance/rule";
                });
    }
}
