package eljur.results.certificates;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Экзамены»: what a class wrote in a subject. */
@Controller
class ExamController {

    private final ExamSheets sheets;
    private final ExamSaves saves;
    private final Notices notices;

    ExamController(ExamSheets sheets, ExamSaves saves, Notices notices) {
        this.sheets = sheets;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/certificates/{class}/exams")
    @Allowed(entity = "certificate", action = "read")
    String page(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable Long subject,
            Model model) {
        model.addAttribute("exams", sheets.page(who, id, subject, Map.of(), null));
        return "results/exams";
    }

    @PostMapping("/certificates/{class}/exams")
    @Allowed(entity = "certificate", action = "decide")
    String save(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam long subject,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            int written = saves.save(who, id, subject, typed);
            notices.leave(response, written == 0 ? "notice.exams-same" : "notice.exams-saved");
            return "redirect:/certificates/" + id + "/exams?subject=" + subject;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute(
                    "exams",
                    sheets.page(who, id, no.messageKey().equals("exams.no.grade") ? null : subject, typed, no));
            return "results/exams";
        }
    }
}
