package eljur.reports;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Индивидуальный журнал», for the form tutor and the heads; its teachers keep it among their registers. */
@Controller
class OwnJournalController {

    private final OwnJournals journals;

    OwnJournalController(OwnJournals journals) {
        this.journals = journals;
    }

    @GetMapping("/own-journals/{pupil}")
    @Allowed(entity = "own-journal", action = "read")
    String journal(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("journal", journals.journal(who, pupil, term));
        return "reports/own-journal";
    }
}
