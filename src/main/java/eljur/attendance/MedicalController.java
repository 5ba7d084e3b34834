package eljur.attendance;

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

/** «Медкабинет». */
@Controller
class MedicalController {

    private final MedicalPages pages;
    private final MedicalActs acts;
    private final Notices notices;

    MedicalController(MedicalPages pages, MedicalActs acts, Notices notices) {
        this.pages = pages;
        this.acts = acts;
        this.notices = notices;
    }

    @GetMapping("/medical")
    @Allowed(entity = "medical-record", action = "read")
    String day(CurrentUser who, @RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("day", pages.today(who, name));
        return "attendance/medical";
    }

    @GetMapping("/medical/{pupil}")
    @Allowed(entity = "medical-record", action = "read")
    String pupil(CurrentUser who, @PathVariable long pupil, Model model) {
        model.addAttribute("shown", pages.pupil(who, pupil, "", Map.of(), null));
        return "attendance/medical-pupil";
    }

    @PostMapping("/medical/{pupil}/certificates")
    @Allowed(entity = "medical-record", action = "record")
    String certify(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, "certificate", typed, model, response, () -> acts.certify(who, pupil, typed));
    }

    @PostMapping("/medical/{pupil}/certificates/{reason}/withdrawal")
    @Allowed(entity = "medical-record", action = "record")
    String withdraw(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long reason,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String why = new ReasonForm(typed).text("why", 200);
        return done(who, pupil, "taken-back", typed, model, response, () -> acts.withdraw(who, pupil, reason, why));
    }

    @PostMapping("/medical/{pupil}/exemptions")
    @Allowed(entity = "medical-record", action = "record")
    String exempt(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, "exemption", typed, model, response, () -> acts.exempt(who, pupil, typed));
    }

    @PostMapping("/medical/{pupil}/exemptions/{exemption}/ending")
    @Allowed(entity = "medical-record", action = "record")
    String end(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long exemption,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String why = new ReasonForm(typed).text("why", 200);
        return done(
                who, pupil, "taken-back", typed, model, response, () -> acts.endExemption(who, pupil, exemption, why));
    }

    private String done(
            CurrentUser who,
            long pupil,
            String act,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Runnable save) {
        return notices.after(response, "notice.medical-" + act, "/medical/" + pupil, save, no -> {
            model.addAttribute("shown", pages.pupil(who, pupil, act, typed, no));
            return "attendance/medical-pupil";
        });
    }
}
