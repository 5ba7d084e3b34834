package eljur.journal.changes;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What others changed in a teacher's registers; what was corrected, for the deputy head. */
@Controller
class ChangeController {

    private final ChangePages pages;
    private final CorrectionSheets sheets;
    private final CorrectionSpreadsheet spreadsheet;

    ChangeController(ChangePages pages, CorrectionSheets sheets, CorrectionSpreadsheet spreadsheet) {
        this.pages = pages;
        this.sheets = sheets;
        this.spreadsheet = spreadsheet;
    }

    @GetMapping("/changes")
    @Allowed(entity = "change", action = "read")
    String page(CurrentUser who, @RequestParam(defaultValue = "-1") long after, Model model) {
        model.addAttribute("changes", pages.page(who, after));
        return "journal/changes/page";
    }

    /** From «Сегодня»: it is seen from now on, and the page still shows what was new. */
    @PostMapping("/changes/seen")
    @Allowed(entity = "change", action = "read")
    String seen(CurrentUser who) {
        long before = pages.seen(who);
        return "redirect:/changes" + (before < 0 ? "?after=0" : "?after=" + before);
    }

    @GetMapping("/corrections")
    @Allowed(entity = "correction", action = "read")
    String corrections(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long course,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            Model model) {
        model.addAttribute("sheet", sheets.sheet(who, course, classId, Typed.day(from), Typed.day(to)));
        return "journal/changes/corrections";
    }

    /** The same lines as a spreadsheet. */
    @GetMapping("/corrections.xlsx")
    @Allowed(entity = "correction", action = "read")
    ResponseEntity<byte[]> spreadsheet(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long course,
            @RequestParam(name = "class", required = false) @Nullable Long classId,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return spreadsheet.of(sheets.sheet(who, course, classId, Typed.day(from), Typed.day(to)));
    }
}
