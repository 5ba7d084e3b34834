package eljur.journal.registers;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Pdf;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of registers, the page of one, and the spreads of one on paper. */
@Controller
class RegisterController {

    private final RegisterPages pages;
    private final RegisterSpreads spreads;
    private final Pdf pdf;

    RegisterController(RegisterPages pages, RegisterSpreads spreads, Pdf pdf) {
        this.pages = pages;
        this.spreads = spreads;
        this.pdf = pdf;
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

    @GetMapping("/registers/{course}/sheet.pdf")
    @Allowed(entity = "register", action = "read")
    ResponseEntity<byte[]> sheet(
            CurrentUser who, @PathVariable long course, @RequestParam(required = false) @Nullable Long term) {
        byte[] pages = pdf.of("journal/register-print", Map.of("sheet", spreads.sheet(who, course, term)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register-" + course + ".pdf\"")
                .body(pages);
    }
}
