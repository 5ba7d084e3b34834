package eljur.journal;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of registers, and the page of one. */
@Controller
class RegisterController {

    private final RegisterPages pages;

    RegisterController(RegisterPages pages) {
        this.pages = pages;
    }

    @GetMapping("/registers")
    @Allowed(entity = "register", action = "read")
    String list(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("list", pages.list(who, year));
        return "journal/registers";
    }

    @GetMapping("/registers/{course}")
    @Allowed(entity = "register", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("register", pages.page(who, course, term));
        return "journal/register";
    }
}
