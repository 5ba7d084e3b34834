package eljur.journal.works;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Виды работ». */
@Controller
class WorkKindController {

    private static final String LIST = "redirect:/work-types";

    private final WorkKindPages pages;
    private final WorkKindSaves saves;
    private final WorkKindOrder order;
    private final WeightActs acts;
    private final Notices notices;

    WorkKindController(
            WorkKindPages pages, WorkKindSaves saves, WorkKindOrder order, WeightActs acts, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.order = order;
        this.acts = acts;
        this.notices = notices;
    }

    @GetMapping("/work-types")
    @Allowed(entity = "work-type", action = "read")
    String list(CurrentUser who, Model model) {
        model.addAttribute("kinds", pages.list(who, Map.of(), null));
        return "journal/works/kinds";
    }

    @PostMapping("/work-types")
    @Allowed(entity = "work-type", action = "change")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return listed(
                who, typed, model, response, "notice.work-type-added" + idle(who, typed), () -> saves.add(who, typed));
    }

    @GetMapping("/work-types/{type}")
    @Allowed(entity = "work-type", action = "change")
    String page(CurrentUser who, @PathVariable long type, Model model) {
        model.addAttribute("kind", pages.page(who, type, Map.of(), null));
        return "journal/works/kind";
    }

    @PostMapping("/work-types/{type}")
    @Allowed(entity = "work-type", action = "change")
    String change(
            CurrentUser who,
            @PathVariable long type,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String told = "notice.work-type-changed" + idle(who, typed);
        return notices.after(response, told, "/work-types", () -> saves.change(who, type, typed), no -> {
            model.addAttribute("kind", pages.page(who, type, typed, no));
            return "journal/works/kind";
        });
    }

    private String idle(CurrentUser who, Map<String, String> typed) {
        return acts.isIdle(who, typed) ? "-unweighed" : "";
    }

    /** Its place in the lists, one up or one down. */
    @PostMapping("/work-types/{type}/place")
    @Allowed(entity = "work-type", action = "change")
    String place(CurrentUser who, @PathVariable long type, @RequestParam(defaultValue = "") String to) {
        order.place(who, type, to.equals("up"));
        return LIST;
    }

    /** @param back it is used again */
    @PostMapping("/work-types/{type}/withdrawal")
    @Allowed(entity = "work-type", action = "change")
    String withdraw(
            CurrentUser who,
            @PathVariable long type,
            @RequestParam(defaultValue = "false") boolean back,
            Model model,
            HttpServletResponse response) {
        String told = back ? "notice.work-type-restored" : "notice.work-type-withdrawn";
        return listed(who, Map.of(), model, response, told, () -> saves.withdraw(who, type, !back));
    }

    @PostMapping("/work-types/weights")
    @Allowed(entity = "work-type", action = "change")
    String weigh(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        String told = acts.isAhead(who, typed) ? "notice.weights-ahead" : "notice.weights-on";
        return listed(who, typed, model, response, told, () -> acts.add(who, typed));
    }

    @PostMapping("/work-types/weights/{act}/ending")
    @Allowed(entity = "work-type", action = "change")
    String end(CurrentUser who, @PathVariable long act, HttpServletResponse response) {
        notices.leave(response, acts.end(who, act) ? "notice.weights-off" : "notice.weights-void");
        return LIST;
    }

    private String listed(
            CurrentUser who,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String told,
            Runnable act) {
        return notices.after(response, told, "/work-types", act, no -> {
            model.addAttribute("kinds", pages.list(who, typed, no));
            return "journal/works/kinds";
        });
    }
}
