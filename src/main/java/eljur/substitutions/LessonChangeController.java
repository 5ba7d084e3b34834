package eljur.substitutions;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is decided of a lesson of the day, and a lesson outside the timetable. */
@Controller
class LessonChangeController {

    private final DeskActs acts;
    private final DeskAnswers answers;

    LessonChangeController(DeskActs acts, DeskAnswers answers) {
        this.acts = acts;
        this.answers = answers;
    }

    @PostMapping("/substitutions/lessons/{lesson}/substitution")
    @Allowed(entity = "substitution", action = "record")
    String substitute(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(
                who, lesson, form, model, response, () -> acts.substitute(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/cancellation")
    @Allowed(entity = "substitution", action = "record")
    String cancel(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, lesson, form, model, response, () -> acts.cancel(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/move")
    @Allowed(entity = "substitution", action = "record")
    String move(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, lesson, form, model, response, () -> acts.move(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/room")
    @Allowed(entity = "substitution", action = "record")
    String changeRoom(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(
                who, lesson, form, model, response, () -> acts.changeRoom(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/swap")
    @Allowed(entity = "substitution", action = "record")
    String swap(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, lesson, form, model, response, () -> acts.swap(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/replacement")
    @Allowed(entity = "substitution", action = "record")
    String replace(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, lesson, form, model, response, () -> acts.replace(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/undo")
    @Allowed(entity = "substitution", action = "record")
    String takeBack(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return answers.done(who, lesson, form, model, response, () -> acts.takeBack(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/extra-lessons")
    @Allowed(entity = "substitution", action = "record")
    String add(CurrentUser who, @RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        return answers.done(who, null, form, model, response, () -> acts.add(who, new ChangeForm(form)));
    }
}
