package eljur.journal.closing;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
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
    private final Notices notices;

    ReopeningController(Reopenings reopenings, ClosingOverviews overviews, Notices notices) {
        this.reopenings = reopenings;
        this.overviews = overviews;
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
        return notices.after(response, notice, "/closing?term=" + term, act, no -> {
            Map<String, String> kept = new HashMap<>(typed);
            kept.put("reopening", String.valueOf(id));
            model.addAttribute("closing", overviews.page(who, term, kept, no));
            return "journal/closing/overview";
        });
    }
}
