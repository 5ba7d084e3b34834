package eljur.journal.closing;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second of the two without whom nothing closed is opened. */
@Controller
class ReopeningController {

    private final Reopenings reopenings;
    private final ClosingOverviews overviews;
    private final ActivitiesPages activities;
    private final Rights rights;
    private final Notices notices;

    ReopeningController(
            Reopenings reopenings,
            ClosingOverviews overviews,
            ActivitiesPages activities,
            Rights rights,
            Notices notices) {
        this.reopenings = reopenings;
        this.overviews = overviews;
        this.activities = activities;
        this.rights = rights;
        this.notices = notices;
    }

    @PostMapping("/reopenings/{reopening}/agreement")
    @Allowed(entity = "reopening", action = "decide")
    String agree(
            CurrentUser who,
            @PathVariable long reopening,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                reopening,
                typed,
                model,
                response,
                "notice.reopening-agreed",
                () -> reopenings.agree(who, reopening, typed.getOrDefault("days", "")));
    }

    @PostMapping("/reopenings/{reopening}/refusal")
    @Allowed(entity = "reopening", action = "decide")
    String refuse(
            CurrentUser who,
            @PathVariable long reopening,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                reopening,
                typed,
                model,
                response,
                "notice.reopening-refused",
                () -> reopenings.refuse(who, reopening, typed.getOrDefault("answer", "")));
    }

    private String done(
            CurrentUser who,
            long id,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable act) {
        long term = reopenings.termOf(who, id);
        boolean whole = rights.any(who.role(), "class-closure", "read");
        String to = (whole ? "/closing" : "/closing/activities") + "?term=" + term;
        return notices.after(response, notice, to, act, no -> {
            Map<String, String> kept = new HashMap<>(typed);
            kept.put("reopening", String.valueOf(id));
            model.addAttribute(
                    "closing", whole ? overviews.page(who, term, kept, no) : activities.page(who, term, kept, no));
            return whole ? "journal/closing/overview" : "journal/closing/activities";
        });
    }
}
