package eljur.timetable;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done on the card of a course; what is refused is shown there again, with what was typed. */
@Controller
class CourseActs {

    private final CourseCards cards;
    private final CourseSaves saves;
    private final CourseTeachers teachers;
    private final CourseClosings closings;
    private final Notices notices;
    private final Texts texts;

    CourseActs(
            CourseCards cards,
            CourseSaves saves,
            CourseTeachers teachers,
            CourseClosings closings,
            Notices notices,
            Texts texts) {
        this.cards = cards;
        this.saves = saves;
        this.teachers = teachers;
        this.closings = closings;
        this.notices = notices;
        this.texts = texts;
    }

    @PostMapping("/courses/{course}")
    @Allowed(entity = "course", action = "change")
    String change(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "card", typed, model, response, form -> saves.change(who, id, form));
    }

    @PostMapping("/courses/{course}/teachers")
    @Allowed(entity = "course", action = "change")
    String addTeacher(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "teacher", typed, model, response, form -> teachers.add(who, id, form));
    }

    @PostMapping("/courses/{course}/teachers/change")
    @Allowed(entity = "course", action = "change")
    String changeTeacher(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "change", typed, model, response, form -> teachers.change(who, id, form));
    }

    @PostMapping("/courses/{course}/teachers/ending")
    @Allowed(entity = "course", action = "change")
    String endTeacher(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "ending", typed, model, response, form -> teachers.end(who, id, form));
    }

    @PostMapping("/courses/{course}/teachers/removal")
    @Allowed(entity = "course", action = "change")
    String removeTeacher(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "ending", typed, model, response, form -> teachers.remove(who, id, form));
    }

    @PostMapping("/courses/{course}/closing")
    @Allowed(entity = "course", action = "change")
    String close(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "closing", typed, model, response, form -> closings.close(who, id, form));
    }

    @PostMapping("/courses/{course}/reopening")
    @Allowed(entity = "course", action = "change")
    String reopen(
            CurrentUser who,
            @PathVariable("course") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, "closing", typed, model, response, form -> closings.reopen(who, id));
    }

    private String done(
            CurrentUser who,
            long course,
            String which,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Consumer<CourseForm> act) {
        var form = new CourseForm(typed, texts);
        try {
            act.accept(form);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("card", cards.cardForReading(who, course, which, form.again(no)));
            return "timetable/course";
        }
        notices.leave(response, "notice.course-saved");
        // Given from the page of the load, one goes on there.
        return "load".equals(typed.get("back")) ? "redirect:/load" : "redirect:/courses/" + course;
    }
}
