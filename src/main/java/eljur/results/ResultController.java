package eljur.results;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Итоги»: the marks of a period, or of the year, of a whole class on one page. */
@Controller
class ResultController {

    private final ResultPages pages;
    private final ResultSaves saves;
    private final Notices notices;

    ResultController(ResultPages pages, ResultSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/results")
    @Allowed(entity = "period-mark", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable String term,
            Model model) {
        model.addAttribute("results", pages.page(who, course, term, Map.of(), null));
        return "results/results";
    }

    @PostMapping("/registers/{course}/results")
    @Allowed(entity = "period-mark", action = "record")
    String save(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, course, term, typed, model, response, () -> saves.save(who, course, term, typed, false));
    }

    /** The same form: what was typed is written with it. */
    @PostMapping("/registers/{course}/results/proposed")
    @Allowed(entity = "period-mark", action = "record")
    String takeOver(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, course, term, typed, model, response, () -> saves.save(who, course, term, typed, true));
    }

    private String done(
            CurrentUser who,
            long course,
            @Nullable Long term,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Supplier<Integer> save) {
        String which = term == null ? "year" : String.valueOf(term);
        try {
            notices.leave(response, save.get() == 0 ? "notice.results-same" : "notice.results-saved");
            return "redirect:/registers/" + course + "/results?term=" + which;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("results", pages.page(who, course, which, typed, no));
            return "results/results";
        }
    }
}
