package eljur.substitutions;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Pdf;
import eljur.platform.Typed;
import eljur.substitutions.web.DaySheet;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Лист замен»: the changes of a day for the notice board. */
@Controller
class SheetController {

    private final DaySheets sheets;
    private final Pdf pdf;

    SheetController(DaySheets sheets, Pdf pdf) {
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @GetMapping("/substitutions/sheet")
    @Allowed(entity = "substitution", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        model.addAttribute("sheet", sheets.of(who, Typed.day(day)));
        return "substitutions/sheet";
    }

    @GetMapping("/substitutions/sheet.pdf")
    @Allowed(entity = "substitution", action = "read")
    ResponseEntity<byte[]> file(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        DaySheet sheet = sheets.of(who, Typed.day(day));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("substitutions-" + sheet.day() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of("substitutions/sheet-print", Map.of("sheet", sheet)));
    }
}
