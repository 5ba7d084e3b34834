package eljur.rollover;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.rollover.web.RolloverPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Переход на следующий год»: decided, looked at, done, taken back. */
@Controller
class RolloverController {

    private final RolloverPages pages;
    private final TurnPlanSaves saves;
    private final Turns turns;
    private final Notices notices;
    private final Texts texts;

    RolloverController(RolloverPages pages, TurnPlanSaves saves, Turns turns, Notices notices, Texts texts) {
        this.pages = pages;
        this.saves = saves;
        this.turns = turns;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/rollover")
    @Allowed(entity = "rollover", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.page(who, null, null));
        return "rollover/rollover";
    }

    @PostMapping("/rollover/plan")
    @Allowed(entity = "rollover", action = "change")
    String plan(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(
                response,
                "notice.rollover-plan",
                "/rollover",
                () -> saves.save(who, new RolloverForm(typed, texts)),
                no -> {
                    model.addAttribute("shown", pages.page(who, no.said(texts), typed));
                    return "rollover/rollover";
                });
    }

    @GetMapping("/rollover/classes/{class}")
    @Allowed(entity = "rollover", action = "read")
    String fates(CurrentUser who, @PathVariable("class") long id, Model model) {
        model.addAttribute("shown", pages.fates(who, id, null, null));
        return "rollover/fates";
    }

    @PostMapping("/rollover/classes/{class}")
    @Allowed(entity = "rollover", action = "change")
    String saveFates(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return notices.after(
                response,
                "notice.rollover-fates",
                "/rollover",
                () -> saves.saveFates(who, id, new RolloverForm(typed, texts)),
                no -> {
                    model.addAttribute("shown", pages.fates(who, id, no.said(texts), typed));
                    return "rollover/fates";
                });
    }

    @PostMapping("/rollover/turn")
    @Allowed(entity = "rollover", action = "apply")
    String turn(
            CurrentUser who,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "false") boolean early,
            Model model,
            HttpServletResponse response) {
        Optional<RolloverPage> asked = early ? Optional.empty() : pages.asked(who);
        if (asked.isPresent()) {
            model.addAttribute("shown", asked.get());
            return "rollover/rollover";
        }
        return act(who, () -> turns.turn(who, operation(operation), seen), "notice.rollover-done", model, response);
    }

    private static UUID operation(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            // Sent without the page that it belongs to.
            throw new Refused("rollover.no.changed-since");
        }
    }

    @PostMapping("/rollover/undo")
    @Allowed(entity = "rollover", action = "undo")
    String undo(CurrentUser who, @RequestParam long turn, Model model, HttpServletResponse response) {
        return act(who, () -> turns.undo(who, turn), "notice.rollover-undone", model, response);
    }

    private String act(CurrentUser who, Runnable act, String notice, Model model, HttpServletResponse response) {
        return notices.after(response, notice, "/rollover", act, no -> {
            model.addAttribute("shown", pages.page(who, no.said(texts), null));
            return "rollover/rollover";
        });
    }
}
