package eljur.substitutions;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is away, until when; and all that is open of it given to one person. */
@Controller
class AbsenceController {

    private final DeskActs acts;
    private final DeskAnswers answers;

    AbsenceController(DeskActs acts, DeskAnswers answers) {
        this.acts = acts;
        this.answers = answers;
    }

    @PostMapping("/substitutions/absences")
    @Allowed(entity = "staff-absence", action = "record")
    String recordAbsence(
            CurrentUser who,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "missed", required = false) @Nullable List<Integer> missed,
            Model model,
            HttpServletResponse response) {
        List<Integer> lessons = missed == null ? List.of() : missed;
        return answers.done(
                who, null, form, model, response, () -> acts.recordAbsence(who, new ChangeForm(form), lessons));
    }

    @PostMapping("/substitutions/absences/{absence}/end")
    @Allowed(entity = "staff-absence", action = "record")
    String endAbsence(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(
                who, null, form, model, response, () -> acts.endAbsence(who, absence, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/absences/{absence}/removal")
    @Allowed(entity = "staff-absence", action = "record")
    String removeAbsence(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, null, form, model, response, () -> acts.removeAbsence(who, absence));
    }

    @PostMapping("/substitutions/absences/{absence}/substitutions")
    @Allowed(entity = "substitution", action = "record")
    String substituteAll(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(
                who, null, form, model, response, () -> acts.substituteAll(who, absence, new ChangeForm(form)));
    }
}
