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

/** «Закрыть период» of one register: by its teacher when it is ready, by the deputy head also as it is. */
@Controller
class ClosureController {

    private final ClosingPages pages;
    private final Closures closures;
    private final Reopenings reopenings;
    private final Notices notices;

    ClosureController(ClosingPages pages, Closures closures, Reopenings reopenings, Notices notices) {
        this.pages = pages;
        this.closures = closures;
        this.reopenings = reopenings;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/closing")
    @Allowed(entity = "closure", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("closing", pages.register(who, course, term, Map.of(), null));
        return "journal/closing/register";
    }

    @PostMapping("/registers/{course}/terms/{term}/closure")
    @Allowed(entity = "closure", action = "create")
    String close(
            CurrentUser who,
            @PathVariable long course,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, course, term, typed, model, response, "notice.period-closed", () -> {
            String order = Typed.text(typed.get("order"), 200);
            closures.close(who, course, term, order, Typed.text(typed.get("as-is"), 300));
        });
    }

    @PostMapping("/registers/{course}/terms/{term}/reopening")
    @Allowed(entity = "reopening", action = "ask")
    String ask(
            CurrentUser who,
            @PathVariable long course,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                course,
                term,
                typed,
                model,
                response,
                "notice.reopening-asked",
                () -> reopenings.ask(
                        who,
                        Level.register(course, term),
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("order", ""),
                        false));
    }

    private String done(
            CurrentUser who,
            long course,
            long term,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable act) {
        return notices.after(response, notice, "/registers/" + course + "/closing?term=" + term, act, no -> {
            model.addAttribute("closing", pages.register(who, course, term, typed, no));
            return "journal/closing/register";
        });
    }
}
