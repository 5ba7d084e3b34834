package eljur.topics;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A whole plan as text: pasted from a spreadsheet, or copied from another course; first tried, then applied. */
@Controller
class TextController {

    private final TextPages pages;
    private final PlanSaves saves;
    private final Notices notices;

    TextController(TextPages pages, PlanSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/topics/{course}/text")
    @Allowed(entity = "topic-plan", action = "record")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long from,
            Model model) {
        model.addAttribute("form", pages.page(who, course, from));
        return "topics/text";
    }

    @PostMapping("/topics/{course}/text")
    @Allowed(entity = "topic-plan", action = "record")
    String attempt(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable String text,
            Model model,
            HttpServletResponse response) {
        var page = pages.tried(who, course, text, null);
        if (page.error() != null) response.setStatus(422);
        model.addAttribute("form", page);
        return "topics/text";
    }

    @PostMapping("/topics/{course}/text/application")
    @Allowed(entity = "topic-plan", action = "record")
    String apply(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String text = typed.get("text");
        return notices.after(
                response,
                "notice.topics-saved",
                "/topics/" + course,
                () -> saves.save(who, course, new PlanForm(typed).seen(), "", plan -> pages.read(who, plan, text)),
                no -> {
                    model.addAttribute("form", pages.tried(who, course, text, no));
                    return "topics/text";
                });
    }
}
