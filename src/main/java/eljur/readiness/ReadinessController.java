package eljur.readiness;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Чего не хватает». */
@Controller
class ReadinessController {

    private final ReadinessPages pages;

    ReadinessController(ReadinessPages pages) {
        this.pages = pages;
    }

    @GetMapping("/readiness")
    @Allowed(entity = "readiness", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("shown", pages.page(who, year));
        return "readiness/readiness";
    }
}
