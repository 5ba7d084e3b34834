package eljur.substitutions;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of a day. */
@Controller
class DeskController {

    private final Desks desks;

    DeskController(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/substitutions")
    @Allowed(entity = "substitution", action = "read")
    String desk(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable Long lesson,
            @RequestParam(name = "class", required = false) @Nullable Long ofClass,
            Model model) {
        model.addAttribute("desk", desks.desk(who, new Desks.Asked(Typed.day(day), lesson, ofClass, null, Map.of())));
        return "substitutions/desk";
    }
}
