package eljur.results.behaviour;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Поведение»: of a class in a period, on one screen. */
@Controller
class BehaviourController {

    private final BehaviourPages pages;
    private final BehaviourSaves saves;
    private final Notices notices;

    BehaviourController(BehaviourPages pages, BehaviourSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/classes/{class}/behaviour")
    @Allowed(entity = "behaviour", action = "read")
    String page(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("behaviour", pages.page(who, id, term, Map.of(), null));
        return "results/behaviour";
    }

    @PostMapping("/classes/{class}/behaviour")
    @Allowed(entity = "behaviour", action = "record")
    String save(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            int written = saves.save(who, id, term, typed);
            notices.leave(response, written == 0 ? "notice.behaviour-same" : "notice.behaviour-saved");
            return "redirect:/classes/" + id + "/behaviour" + (term == null ? "" : "?term=" + term);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("behaviour", pages.page(who, id, term, typed, no));
            return "results/behaviour";
        }
    }
}
