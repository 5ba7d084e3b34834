package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Предметы», by areas. */
@Controller
class SubjectController {

    private final SubjectPages pages;
    private final SubjectSaves saves;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    SubjectController(
            SubjectPages pages,
            SubjectSaves saves,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.saves = saves;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/school/subjects")
    @Allowed(entity = "school", action = "read")
    String page(CurrentUser who, Model model) {
        return shown(who, Fields.empty(), model);
    }

    @GetMapping("/school/subjects/new")
    @Allowed(entity = "school", action = "change")
    String form(CurrentUser who, @RequestParam(defaultValue = "") String area, Model model) {
        model.addAttribute("form", pages.newSubject(who, Fields.of(Map.of("area", area))));
        return "school/subject";
    }

    @PostMapping("/school/subjects")
    @Allowed(entity = "school", action = "change")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.add(who, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.newSubject(who, form.again(no)));
            return "school/subject";
        }
    }

    @GetMapping("/school/subjects/{subject}")
    @Allowed(entity = "school", action = "change")
    String form(CurrentUser who, @PathVariable("subject") long id, Model model) {
        model.addAttribute("form", pages.subject(who, id, null));
        return "school/subject";
    }

    @PostMapping("/school/subjects/{subject}")
    @Allowed(entity = "school", action = "change")
    String change(
            CurrentUser who,
            @PathVariable("subject") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.change(who, id, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.subject(who, id, form.again(no)));
            return "school/subject";
        }
    }

    @PostMapping("/school/areas/{area}")
    @Allowed(entity = "school", action = "change")
    String changeArea(
            CurrentUser who,
            @PathVariable("area") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.changeArea(who, id, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, form.again(no), model);
        }
    }

    private String done(Runnable act, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> act.run());
        notices.leave(response, "notice.school-saved");
        return "redirect:/school/subjects";
    }

    private String shown(CurrentUser who, Fields typed, Model model) {
        model.addAttribute("shown", pages.of(who, typed, rights.any(who.role(), "school", "change")));
        return "school/subjects";
    }
}
