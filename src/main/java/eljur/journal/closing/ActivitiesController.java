package eljur.journal.closing;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Внеурочная деятельность» in the chain: clubs, electives and extracurricular work of the school together. */
@Controller
class ActivitiesController {

    private static final String PATH = "/closing/activities";

    private final ActivitiesPages pages;
    private final Closures closures;
    private final Reopenings reopenings;
    private final Notices notices;

    ActivitiesController(ActivitiesPages pages, Closures closures, Reopenings reopenings, Notices notices) {
        this.pages = pages;
        this.closures = closures;
        this.reopenings = reopenings;
        this.notices = notices;
    }

    @GetMapping(PATH)
    @Allowed(entity = "activities-closure", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long term, Model model) {
        model.addAttribute("closing", pages.page(who, term, Map.of(), null));
        return "journal/closing/activities";
    }

    @PostMapping(PATH + "/terms/{term}/registers")
    @Allowed(entity = "activities-closure", action = "create")
    String closeReady(CurrentUser who, @PathVariable long term, HttpServletResponse response) {
        int closed = closures.closeReady(who, Level.ofActivities(term));
        notices.leave(response, closed == 0 ? "notice.closing-none-ready" : "notice.closing-registers");
        return "redirect:" + PATH + "?term=" + term;
    }

    @PostMapping(PATH + "/terms/{term}/closure")
    @Allowed(entity = "activities-closure", action = "create")
    String close(
            CurrentUser who,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                term,
                typed,
                model,
                response,
                "notice.closing-activities",
                () -> closures.closeActivities(who, term, Typed.text(typed.get("order"), 200)));
    }

    @PostMapping(PATH + "/terms/{term}/reopening")
    @Allowed(entity = "activities-closure", action = "ask")
    String ask(
            CurrentUser who,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                term,
                typed,
                model,
                response,
                "notice.reopening-asked",
                () -> reopenings.ask(
                        who,
                        Level.ofActivities(term),
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("order", ""),
                        false));
    }

    private String done(
            CurrentUser who,
            long term,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable act) {
        return notices.after(response, notice, PATH + "?term=" + term, act, no -> {
            model.addAttribute("closing", pages.page(who, term, typed, no));
            return "journal/closing/activities";
        });
    }
}
