package eljur.attendance;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Ребёнок не придёт»: from the diary. */
@Controller
class AnnouncementController {

    private final Announcements announcements;
    private final Notices notices;

    AnnouncementController(Announcements announcements, Notices notices) {
        this.announcements = announcements;
        this.notices = notices;
    }

    @GetMapping("/diary/absences")
    @Allowed(entity = "announced-absence", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long child, Model model) {
        model.addAttribute("shown", announcements.page(who, child, Map.of(), null));
        return "attendance/announced";
    }

    @PostMapping("/diary/absences")
    @Allowed(entity = "announced-absence", action = "record")
    String announce(
            CurrentUser who,
            @RequestParam long child,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, child, typed, model, response, "announced", () -> announcements.announce(who, child, typed));
    }

    @PostMapping("/diary/absences/{reason}/withdrawal")
    @Allowed(entity = "announced-absence", action = "record")
    String takeBack(
            CurrentUser who,
            @PathVariable long reason,
            @RequestParam long child,
            Model model,
            HttpServletResponse response) {
        return done(
                who, child, Map.of(), model, response, "taken-back", () -> announcements.takeBack(who, child, reason));
    }

    private String done(
            CurrentUser who,
            long child,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String act,
            Runnable save) {
        return notices.after(response, "notice.absence-" + act, "/diary/absences?child=" + child, save, no -> {
            model.addAttribute("shown", announcements.page(who, child, typed, no));
            return "attendance/announced";
        });
    }
}
