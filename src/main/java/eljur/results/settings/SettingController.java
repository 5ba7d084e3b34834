package eljur.results.settings;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Аттестация, аттестат, поведение»: what the school's acts say about them. */
@Controller
class SettingController {

    private final SettingPages pages;
    private final SettingSaves saves;
    private final Notices notices;

    SettingController(SettingPages pages, SettingSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/result-settings")
    @Allowed(entity = "mark-rule", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("settings", pages.page(who, false, Map.of(), null));
        return "results/settings";
    }

    @PostMapping("/result-settings")
    @Allowed(entity = "mark-rule", action = "create")
    String add(
            CurrentUser who,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        // Several boxes of one name are one field.
        Map<String, String> typed = new HashMap<>(sent);
        String[] parts = request.getParameterValues("parts");
        if (parts != null) typed.put("parts", String.join(",", parts));
        return notices.after(
                response, "notice.setting-added", "/result-settings", () -> saves.add(who, false, typed), no -> {
                    model.addAttribute("settings", pages.page(who, false, typed, no));
                    return "results/settings";
                });
    }

    @PostMapping("/result-settings/{setting}/withdrawal")
    @Allowed(entity = "mark-rule", action = "create")
    String withdraw(CurrentUser who, @PathVariable("setting") long setting, HttpServletResponse response) {
        saves.withdraw(who, false, setting);
        notices.leave(response, "notice.setting-withdrawn");
        return "redirect:/result-settings";
    }
}
