package eljur.journal.permits;

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

/** «Открыть журнал»: the teacher asks with one tap, the deputy head opens to one person for some hours. */
@Controller
class PermitController {

    private final Permits permits;
    private final PermitPages pages;
    private final Notices notices;

    PermitController(Permits permits, PermitPages pages, Notices notices) {
        this.permits = permits;
        this.pages = pages;
        this.notices = notices;
    }

    /** @param tap one of the frequent reasons, where nothing was typed */
    @PostMapping("/lessons/{lesson}/permits")
    @Allowed(entity = "permit", action = "ask")
    String ask(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String tap,
            Model model,
            HttpServletResponse response) {
        String said = why.isBlank() ? tap : why;
        Runnable act = () -> permits.ask(who, lesson, said);
        return notices.after(response, "notice.permit-asked", "/lessons/" + lesson, act, no -> {
            model.addAttribute("asked", pages.asking(who, lesson, said, no));
            return "journal/permit/asking";
        });
    }

    @GetMapping("/permits")
    @Allowed(entity = "permit", action = "read")
    String list(CurrentUser who, Model model) {
        model.addAttribute("list", pages.list(who));
        return "journal/permit/list";
    }

    @GetMapping("/lessons/{lesson}/permits")
    @Allowed(entity = "permit", action = "decide")
    String page(CurrentUser who, @PathVariable long lesson, Model model) {
        model.addAttribute("shown", pages.page(who, lesson, null, Map.of(), null));
        return "journal/permit/page";
    }

    /** @param typed {@code permit} names what was asked for; without it nobody asked */
    @PostMapping("/lessons/{lesson}/permits/opening")
    @Allowed(entity = "permit", action = "decide")
    String open(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam(required = false) @Nullable Long permit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, permit, typed, model, response, "opened", () -> {
            if (permit == null) permits.openUnasked(who, lesson, typed);
            else permits.open(who, lesson, permit, typed);
        });
    }

    @PostMapping("/lessons/{lesson}/permits/refusal")
    @Allowed(entity = "permit", action = "decide")
    String refuse(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam long permit,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                lesson,
                permit,
                typed,
                model,
                response,
                "refused",
                () -> permits.refuse(who, lesson, permit, typed.getOrDefault("answer", "")));
    }

    @PostMapping("/permits/{permit}/ending")
    @Allowed(entity = "permit", action = "decide")
    String end(CurrentUser who, @PathVariable long permit, HttpServletResponse response) {
        permits.end(who, permit);
        notices.leave(response, "notice.permit-ended");
        return "redirect:/permits";
    }

    private String done(
            CurrentUser who,
            long lesson,
            @Nullable Long permit,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String act,
            Runnable save) {
        return notices.after(response, "notice.permit-" + act, "/permits", save, no -> {
            model.addAttribute("shown", pages.page(who, lesson, permit, typed, no));
            return "journal/permit/page";
        });
    }
}
