package eljur.timetable;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Texts;
import eljur.timetable.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deputy head puts subjects into a pupil's individual journal. */
@Controller
class OwnCourseController {

    private final OwnCourses courses;
    private final Notices notices;
    private final Texts texts;

    OwnCourseController(OwnCourses courses, Notices notices, Texts texts) {
        this.courses = courses;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/courses/own/{pupil}")
    @Allowed(entity = "course", action = "change")
    String page(CurrentUser who, @PathVariable long pupil, Model model) {
        model.addAttribute("own", courses.page(who, pupil, Fields.empty()));
        return "timetable/own-courses";
    }

    @PostMapping("/courses/own/{pupil}")
    @Allowed(entity = "course", action = "change")
    String begin(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new CourseForm(typed, texts);
        return notices.after(
                response,
                "notice.own-course-begun",
                "/courses/own/" + pupil,
                () -> courses.begin(who, pupil, form),
                no -> {
                    model.addAttribute("own", courses.page(who, pupil, form.again(no)));
                    return "timetable/own-courses";
                });
    }
}
