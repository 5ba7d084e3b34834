package eljur.attendance;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Пропуски»: shares of a month, without marks, for the psychologist and the heads. */
@Controller
class SharesController {

    private final Shares shares;

    SharesController(Shares shares) {
        this.shares = shares;
    }

    @GetMapping("/attendance")
    @Allowed(entity = "attendance-share", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable String month, Model model) {
        model.addAttribute("shown", shares.page(who, month));
        return "attendance/shares";
    }
}
