package eljur.timetable;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.timetable.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The courses of a year, the card of one, and a new one. */
@Controller
class CourseController {

    private final CourseLists lists;
    private final CourseCards cards;
    private final CoursePages pages;
    private final CourseSaves saves;
    private final Notices notices;
    private final Texts texts;

    CourseController(
            CourseLists lists, CourseCards cards, CoursePages pages, CourseSaves saves, Notices notices, Texts texts) {
        this.lists = lists;
        this.cards = cards;
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/courses")
    @Allowed(entity = "course", action = "read")
    String index(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam(name = "class", required = false) @Nullable Long ofClass,
            @RequestParam(required = false) @Nullable Long subject,
            @RequestParam(required = false) @Nullable Long teacher,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String closed,
            Model model) {
        String known = kind == null || !CourseKind.CODES.contains(kind) ? null : kind;
        var asked = new CourseLists.Asked(
                year, ofClass, subject, teacher, known, without.equals("yes"), closed.equals("yes"));
        model.addAttribute("index", lists.coursesForReading(who, asked));
        return "timetable/courses";
    }

    @GetMapping("/courses/{course}")
    @Allowed(entity = "course", action = "read")
    String card(CurrentUser who, @PathVariable("course") long id, Model model) {
        model.addAttribute("card", cards.cardForReading(who, id, "", Fields.empty()));
        return "timetable/course";
    }

    @GetMapping("/courses/new")
    @Allowed(entity = "course", action = "change")
    String form(CurrentUser who, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("form", pages.form(who, new CourseForm(asked, texts).again(null), Set.of()));
        return "timetable/course-new";
    }

    @PostMapping("/courses")
    @Allowed(entity = "course", action = "change")
    String begin(
            CurrentUser who,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "class", required = false) @Nullable List<Long> ticked,
            Model model,
            HttpServletResponse response) {
        var form = new CourseForm(typed, texts);
        Set<Long> classes = ticked == null
                ? Set.of()
                : ticked.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        try {
            long id = saves.begin(who, form, classes);
            notices.leave(response, "notice.course-begun");
            return "redirect:/courses/" + id;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.form(who, form.again(no), classes));
            return "timetable/course-new";
        }
    }
}
