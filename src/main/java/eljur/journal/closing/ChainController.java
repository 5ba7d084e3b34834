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

/** «Закрытие периода»: the whole chain on one page, and each class. */
@Controller
class ChainController {

    private final ClosingOverviews overviews;
    private final ClosingPages pages;
    private final Closures closures;
    private final Reopenings reopenings;
    private final Notices notices;

    ChainController(
            ClosingOverviews overviews, ClosingPages pages, Closures closures, Reopenings reopenings, Notices notices) {
        this.overviews = overviews;
        this.pages = pages;
        this.closures = closures;
        this.reopenings = reopenings;
        this.notices = notices;
    }

    @GetMapping("/closing")
    @Allowed(entity = "class-closure", action = "read")
    String overview(CurrentUser who, @RequestParam(required = false) @Nullable Long term, Model model) {
        model.addAttribute("closing", overviews.page(who, term, Map.of(), null));
        return "journal/closing/overview";
    }

    @GetMapping("/closing/classes/{class}")
    @Allowed(entity = "class-closure", action = "read")
    String ofClass(
            CurrentUser who,
            @PathVariable("class") long classId,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("closing", pages.ofClass(who, classId, term, Map.of(), null));
        return "journal/closing/class";
    }

    @PostMapping("/closing/classes/{class}/terms/{term}/registers")
    @Allowed(entity = "class-closure", action = "create")
    String closeReady(
            CurrentUser who,
            @PathVariable("class") long classId,
            @PathVariable long term,
            HttpServletResponse response) {
        int closed = closures.closeReady(who, Level.ofClass(classId, term));
        notices.leave(response, closed == 0 ? "notice.closing-none-ready" : "notice.closing-registers");
        return "redirect:/closing/classes/" + classId + "?term=" + term;
    }

    @PostMapping("/closing/classes/{class}/terms/{term}/closure")
    @Allowed(entity = "class-closure", action = "create")
    String closeClass(
            CurrentUser who,
            @PathVariable("class") long classId,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return classDone(
                who,
                classId,
                term,
                typed,
                model,
                response,
                "notice.closing-class",
                () -> closures.closeClass(who, classId, term, Typed.text(typed.get("order"), 200)));
    }

    @PostMapping("/closing/classes/{class}/terms/{term}/reopening")
    @Allowed(entity = "class-closure", action = "ask")
    String askForClass(
            CurrentUser who,
            @PathVariable("class") long classId,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return classDone(
                who,
                classId,
                term,
                typed,
                model,
                response,
                "notice.reopening-asked",
                () -> reopenings.ask(
                        who,
                        Level.ofClass(classId, term),
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("order", ""),
                        typed.getOrDefault("below", "").equals("yes")));
    }

    @PostMapping("/closing/terms/{term}/closure")
    @Allowed(entity = "school-closure", action = "create")
    String closeSchool(
            CurrentUser who,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return schoolDone(
                who,
                term,
                typed,
                model,
                response,
                "notice.closing-school",
                () -> closures.closeSchool(who, term, Typed.text(typed.get("order"), 200)));
    }

    @PostMapping("/closing/terms/{term}/reopening")
    @Allowed(entity = "class-closure", action = "ask")
    String askForSchool(
            CurrentUser who,
            @PathVariable long term,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return schoolDone(
                who,
                term,
                typed,
                model,
                response,
                "notice.reopening-asked",
                () -> reopenings.ask(
                        who,
                        Level.school(term),
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("order", ""),
                        false));
    }

    private String classDone(
            CurrentUser who,
            long classId,
            long term,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable act) {
        return notices.after(response, notice, "/closing/classes/" + classId + "?term=" + term, act, no -> {
            model.addAttribute("closing", pages.ofClass(who, classId, term, typed, no));
            return "journal/closing/class";
        });
    }

    private String schoolDone(
            CurrentUser who,
            long term,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String notice,
            Runnable act) {
        return notices.after(response, notice, "/closing?term=" + term, act, no -> {
            model.addAttribute("closing", overviews.page(who, term, typed, no));
            return "journal/closing/overview";
        });
    }
}
