package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.Fields;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Guardians of a pupil: named, changed, restricted, ended. */
@Controller
class GuardianController {

    private final GuardianForms forms;
    private final GuardianSaves saves;
    private final Restrictions restrictions;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    GuardianController(
            GuardianForms forms,
            GuardianSaves saves,
            Restrictions restrictions,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.saves = saves;
        this.restrictions = restrictions;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/pupils/{pupil}/guardians/new")
    @Allowed(entity = "guardian", action = "change")
    String toAdd(CurrentUser who, @PathVariable long pupil, @RequestParam(defaultValue = "") String q, Model model) {
        String sought = Typed.text(q, 100);
        return shown(model, "people/guardian-new", () -> forms.toAdd(who, pupil, sought, Fields.empty()));
    }

    @PostMapping("/pupils/{pupil}/guardians")
    @Allowed(entity = "guardian", action = "change")
    String add(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        try {
            saves.add(who, pupil, form);
            notices.leave(response, "notice.guardian-saved");
            return "redirect:/pupils/" + pupil;
        } catch (Refused no) {
            response.setStatus(422);
            return shown(model, "people/guardian-new", () -> forms.toAdd(who, pupil, "", form.again(no)));
        }
    }

    @GetMapping("/pupils/{pupil}/guardians/{guardian}")
    @Allowed(entity = "guardian", action = "change")
    String toChange(CurrentUser who, @PathVariable long pupil, @PathVariable long guardian, Model model) {
        return shown(model, "people/guardian", () -> forms.toChange(who, pupil, guardian, Fields.empty()));
    }

    @PostMapping("/pupils/{pupil}/guardians/{guardian}")
    @Allowed(entity = "guardian", action = "change")
    String change(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long guardian,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, guardian, typed, model, response, form -> saves.change(who, pupil, guardian, form));
    }

    @PostMapping("/pupils/{pupil}/guardians/{guardian}/name-changes")
    @Allowed(entity = "guardian", action = "change")
    String rename(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long guardian,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, guardian, typed, model, response, form -> saves.rename(who, pupil, guardian, form));
    }

    @PostMapping("/pupils/{pupil}/guardians/{guardian}/ending")
    @Allowed(entity = "guardian", action = "change")
    String end(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long guardian,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, guardian, typed, model, response, form -> saves.end(who, pupil, guardian, form));
    }

    @PostMapping("/pupils/{pupil}/guardians/{guardian}/restrictions")
    @Allowed(entity = "guardian", action = "change")
    String restrict(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long guardian,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, guardian, typed, model, response, form -> restrictions.add(who, pupil, guardian, form));
    }

    @PostMapping("/pupils/{pupil}/guardians/{guardian}/restrictions/endings")
    @Allowed(entity = "guardian", action = "change")
    String free(
            CurrentUser who,
            @PathVariable long pupil,
            @PathVariable long guardian,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, guardian, typed, model, response, form -> restrictions.end(who, pupil, guardian, form));
    }

    private String done(
            CurrentUser who,
            long pupil,
            long guardian,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Consumer<TypedForm> act) {
        var form = new TypedForm(typed, texts);
        try {
            act.accept(form);
            notices.leave(response, "notice.guardian-saved");
            return "redirect:/pupils/" + pupil + "/guardians/" + guardian;
        } catch (Refused no) {
            response.setStatus(422);
            return shown(model, "people/guardian", () -> forms.toChange(who, pupil, guardian, form.again(no)));
        }
    }

    private String shown(Model model, String template, java.util.function.Supplier<Object> form) {
        model.addAttribute("form", java.util.Objects.requireNonNull(transaction.execute(status -> form.get())));
        return template;
    }
}
