package eljur.results.certificates;

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

/** «Аттестат»: the final marks of a class that leaves. */
@Controller
class CertificateController {

    private final CertificatePages pages;
    private final CertificateSaves saves;
    private final Notices notices;

    CertificateController(CertificatePages pages, CertificateSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/certificates")
    @Allowed(entity = "certificate", action = "read")
    String first(CurrentUser who, Model model) {
        model.addAttribute("certificates", pages.first(who));
        return "results/certificates";
    }

    @GetMapping("/certificates/{class}")
    @Allowed(entity = "certificate", action = "read")
    String ofClass(CurrentUser who, @PathVariable("class") long id, Model model) {
        model.addAttribute("certificates", pages.ofClass(who, id));
        return "results/certificates";
    }

    @GetMapping("/certificates/{class}/pupils/{pupil}")
    @Allowed(entity = "certificate", action = "read")
    String ofPupil(CurrentUser who, @PathVariable("class") long id, @PathVariable("pupil") long pupil, Model model) {
        model.addAttribute("certificate", pages.ofPupil(who, id, pupil, Map.of(), null));
        return "results/certificate";
    }

    @PostMapping("/certificates/{class}/proposed")
    @Allowed(entity = "certificate", action = "decide")
    String takeOver(CurrentUser who, @PathVariable("class") long id, HttpServletResponse response) {
        leave(response, saves.takeOver(who, id));
        return "redirect:/certificates/" + id;
    }

    @PostMapping("/certificates/{class}/pupils/{pupil}")
    @Allowed(entity = "certificate", action = "decide")
    String save(
            CurrentUser who,
            @PathVariable("class") long id,
            @PathVariable("pupil") long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            leave(response, saves.save(who, id, pupil, typed));
            return "redirect:/certificates/" + id + "/pupils/" + pupil;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("certificate", pages.ofPupil(who, id, pupil, typed, no));
            return "results/certificate";
        }
    }

    private void leave(HttpServletResponse response, int written) {
        notices.leave(response, written == 0 ? "notice.certificates-same" : "notice.certificates-saved");
    }
}
