package eljur.upkeep;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.GoesOn;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** «Состояние»: how it stands with the machine beneath. */
@Controller
class UpkeepController {

    private final UpkeepPages pages;
    private final ClockWatch clock;
    private final Notices notices;

    UpkeepController(UpkeepPages pages, ClockWatch clock, Notices notices) {
        this.pages = pages;
        this.clock = clock;
        this.notices = notices;
    }

    @GetMapping("/upkeep")
    @Allowed(entity = "upkeep", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.page(who));
        return "upkeep/upkeep";
    }

    /** Nothing was saved for the clock's sake: this is what ends it. */
    @GoesOn
    @PostMapping("/upkeep/clock/confirmation")
    @Allowed(entity = "clock", action = "confirm")
    String confirm(CurrentUser who, HttpServletResponse response) {
        if (ClockRule.isNoted(clock.off())) clock.confirm(who);
        notices.leave(response, "notice.clock-confirmed");
        return "redirect:/upkeep";
    }
}
