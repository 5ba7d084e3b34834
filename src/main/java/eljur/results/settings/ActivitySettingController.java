package eljur.results.settings;

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

/** «Итоги кружков»: with what clubs, electives and extracurricular work end, as the school's act says. */
@Controller
class ActivitySettingController {

    private static final String PATH = "/activity-settings";

    private final SettingPages pages;
    private final SettingSaves saves;
    private final Notices notices;

    ActivitySettingController(SettingPages pages, SettingSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping(PATH)
    @Allowed(entity = "activity-setting", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("settings", pages.page(who, true, Map.of(), null));
        return "results/settings";
    }

    @PostMapping(PATH)
    @Allowed(entity = "activity-setting", action = "create")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(response, "notice.setting-added", PATH, () -> saves.add(who, true, typed), no -> {
            model.addAttribute("settings", pages.page(who, true, typed, no));
            return "results/settings";
        });
    }

    @PostMapping(PATH + "/{ending}/withdrawal")
    @Allowed(entity = "activity-setting", action = "create")
    String withdraw(CurrentUser who, @PathVariable("ending") long ending, HttpServletResponse response) {
        saves.withdraw(who, true, ending);
        notices.leave(response, "notice.setting-withdrawn");
        return "redirect:" + PATH;
    }
}
