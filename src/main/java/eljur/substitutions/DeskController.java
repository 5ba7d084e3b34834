package eljur.substitutions;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of a day, and what is done at it. What is refused is shown on the desk again, with what was typed. */
@Controller
class DeskController {

    private final Desks desks;
    private final DeskActs acts;
    private final Notices notices;
    private final Texts texts;

    DeskController(Desks desks, DeskActs acts, Notices notices, Texts texts) {
        this.desks = desks;
        this.acts = acts;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/substitutions")
    @Allowed(entity = "substitution", action = "read")
    String desk(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable Long lesson,
            @RequestParam(name = "class", required = false) @Nullable Long ofClass,
            Model model) {
        model.addAttribute("desk", desks.desk(who, new Desks.Asked(Typed.day(day), lesson, ofClass, null, Map.of())));
        return "substitutions/desk";
    }

    @PostMapping("/substitutions/lessons/{lesson}/substitution")
    @Allowed(entity = "substitution", action = "record")
    String substitute(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.substitute(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/cancellation")
    @Allowed(entity = "substitution", action = "record")
    String cancel(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.cancel(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/move")
    @Allowed(entity = "substitution", action = "record")
    String move(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.move(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/room")
    @Allowed(entity = "substitution", action = "record")
    String changeRoom(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.changeRoom(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/swap")
    @Allowed(entity = "substitution", action = "record")
    String swap(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.swap(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/replacement")
    @Allowed(entity = "substitution", action = "record")
    String replace(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.replace(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/lessons/{lesson}/undo")
    @Allowed(entity = "substitution", action = "record")
    String takeBack(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, lesson, form, model, response, () -> acts.takeBack(who, lesson, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/extra-lessons")
    @Allowed(entity = "substitution", action = "record")
    String add(CurrentUser who, @RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        return done(who, null, form, model, response, () -> acts.add(who, new ChangeForm(form)));
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
        return done(who, null, form, model, response, () -> acts.recordAbsence(who, new ChangeForm(form), lessons));
    }

    @PostMapping("/substitutions/absences/{absence}/end")
    @Allowed(entity = "staff-absence", action = "record")
    String endAbsence(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, null, form, model, response, () -> acts.endAbsence(who, absence, new ChangeForm(form)));
    }

    @PostMapping("/substitutions/absences/{absence}/removal")
    @Allowed(entity = "staff-absence", action = "record")
    String removeAbsence(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, null, form, model, response, () -> acts.removeAbsence(who, absence));
    }

    @PostMapping("/substitutions/absences/{absence}/substitutions")
    @Allowed(entity = "substitution", action = "record")
    String substituteAll(
            CurrentUser who,
            @PathVariable long absence,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return done(who, null, form, model, response, () -> acts.substituteAll(who, absence, new ChangeForm(form)));
    }

    private String done(
            CurrentUser who,
            @Nullable Long lesson,
            Map<String, String> form,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        LocalDate day = shownDay(form);
        try {
            act.run();
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("desk", desks.desk(who, new Desks.Asked(day, lesson, null, no.said(texts), form)));
            return "substitutions/desk";
        }
        notices.leave(response, "notice.day-changed");
        return day == null ? "redirect:/substitutions" : "redirect:/substitutions?day=" + day;
    }

    /** The desk goes back to the day it was on; what is no day leads to today. */
    private static @Nullable LocalDate shownDay(Map<String, String> form) {
        try {
            String day = form.getOrDefault("day", "");
            return day.isEmpty() ? null : Typed.day(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
