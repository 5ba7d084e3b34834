package eljur.results;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Промежуточная аттестация»: of a course, once a year. */
@Controller
class AttestationController {

    private final AttestationPages pages;
    private final AttestationSaves saves;
    private final Notices notices;

    AttestationController(AttestationPages pages, AttestationSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/results/attestation")
    @Allowed(entity = "period-mark", action = "read")
    String page(CurrentUser who, @PathVariable long course, Model model) {
        model.addAttribute("attestation", pages.page(who, course, Map.of(), null));
        return "results/attestation";
    }

    @PostMapping("/registers/{course}/results/attestation")
    @Allowed(entity = "period-mark", action = "record")
    String save(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            int written = saves.save(who, course, typed);
            notices.leave(response, written == 0 ? "notice.exams-same" : "notice.exams-saved");
            return "redirect:/registers/" + course + "/results/attestation";
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("attestation", pages.page(who, course, typed, no));
            return "results/attestation";
        }
    }
}
