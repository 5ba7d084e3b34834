package eljur.reports;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The summary sheet: of the first class one may read, or of the one that was asked for. */
@Controller
class SummaryController {

    private final SummarySheets sheets;

    SummaryController(SummarySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/summary")
    @Allowed(entity = "summary", action = "read")
    @Transactional(readOnly = true)
    public String first(CurrentUser who, Model model) {
        model.addAttribute("sheet", sheets.first(who));
        return "reports/summary";
    }

    @GetMapping("/summary/{class}")
    @Allowed(entity = "summary", action = "read")
    @Transactional(readOnly = true)
    public String sheet(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam(defaultValue = "") String column,
            Model model) {
        model.addAttribute("sheet", sheets.of(who, id, term, column));
        return "reports/summary";
    }
}
