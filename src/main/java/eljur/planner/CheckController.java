package eljur.planner;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.planner.web.CheckPage;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The timetable against the norms: errors and advice apart, each with its source. */
@Controller
class CheckController {

    private final WeekChecks checks;

    CheckController(WeekChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/timetable/check")
    @Allowed(entity = "timetable-check", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Model model) {
        model.addAttribute("shown", checks.inForce(who, Typed.day(day)));
        return "planner/check";
    }

    @GetMapping("/timetable/drafts/{draft}/check")
    @Allowed(entity = "timetable-check", action = "read")
    String ofDraft(CurrentUser who, @PathVariable long draft, Model model) {
        model.addAttribute("shown", checks.ofDraft(who, draft));
        return "planner/check";
    }

    /** What the editor shows beside the grid. */
    @GetMapping("/timetable/drafts/{draft}/findings")
    @Allowed(entity = "timetable-check", action = "read")
    @ResponseBody
    List<CheckPage.Line> findings(
            CurrentUser who, @PathVariable long draft, @RequestParam(name = "class", defaultValue = "0") long ofClass) {
        return checks.ofClass(who, draft, ofClass);
    }
}
