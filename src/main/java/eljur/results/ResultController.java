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
    private final ActivityPages activities;
    private final ActivitySaves activitySaves;
    private final Notices notices;

    ResultController(
            ResultPages pages,
            ResultSaves saves,
            ActivityPages activities,
            ActivitySaves activitySaves,
            Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.activities = activities;
        this.activitySaves = activitySaves;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/results")
    @Allowed(entity = "period-mark", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable String term,
            Model model) {
        var shown = pages.page(who, course, term, Map.of(), null);
        model.addAttribute("results", shown.activity() ? activities.page(who, course, term, Map.of(), null) : shown);
        return shown.activity() ? "results/activity" : "results/results";
    }

    /** Results of a club and the like: written, and with {@code confirm} confirmed by its leader. */
    @PostMapping("/registers/{course}/results/activity")
    @Allowed(entity = "period-mark", action = "record")
    String saveActivity(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String said = typed.containsKey("confirm") ? "notice.activity-confirmed" : "notice.results-saved";
        String page = "/registers/" + course + "/results?term=" + term;
        return notices.after(response, said, page, () -> activitySaves.save(who, course, term, typed), no -> {
            model.addAttribute("results", activities.page(who, course, String.valueOf(term), typed, no));
            return "results/activity";
        });
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

    /** What the last press gave is taken back, all of it. */
    @PostMapping("/registers/{course}/results/proposed/undo")
    @Allowed(entity = "period-mark", action = "record")
    String undo(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long term,
            HttpServletResponse response) {
        int undone = saves.undo(who, course, term);
        notices.leave(response, undone == 0 ? "notice.results-undone-nothing" : "notice.results-undone");
        return "redirect:/registers/" + course + "/results?term=" + (term == null ? "year" : String.valueOf(term));
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
