package eljur.journal.closing;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deputy head closes the period of a register. */
@Controller
class ClosureController {

    private final Closures closures;
    private final Notices notices;

    ClosureController(Closures closures, Notices notices) {
        this.closures = closures;
        this.notices = notices;
    }

    @PostMapping("/registers/{course}/terms/{term}/closure")
    @Allowed(entity = "closure", action = "create")
    String close(
            CurrentUser who,
            @PathVariable long course,
            @PathVariable long term,
            @RequestParam(defaultValue = "") String order,
            HttpServletResponse response) {
        closures.close(who, course, term, Typed.text(order, 200));
        notices.leave(response, "notice.period-closed");
        return "redirect:/registers/" + course + "?term=" + term;
    }
}
