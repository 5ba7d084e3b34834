package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.YearClasses.SchoolClass;
import eljur.school.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The classes of a year, set up; who is in them and their lists stand elsewhere. */
@Controller
class ClassSetupController {

    private final YearClasses classes;
    private final ClassPages pages;
    private final ClassSaves saves;
    private final Calendars calendars;
    private final OutcomeWords words;
    private final Trial trial;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ClassSetupController(
            YearClasses classes,
            ClassPages pages,
            ClassSaves saves,
            Calendars calendars,
            OutcomeWords words,
            Trial trial,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.classes = classes;
        this.pages = pages;
        this.saves = saves;
        this.calendars = calendars;
        this.words = words;
        this.trial = trial;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/school/classes")
    @Allowed(entity = "school", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("shown", pages.of(who, year, rights.any(who.role(), "school", "change")));
        return "school/classes";
    }

    @GetMapping("/school/classes/new")
    @Allowed(entity = "school", action = "change")
    String form(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("form", pages.newClass(who, calendars.yearForReading(who, year), null));
        return "school/class-setup";
    }

    @PostMapping("/school/classes")
    @Allowed(entity = "school", action = "change")
    String add(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        CalendarYear of = calendars.yearForReading(who, year);
        var form = new StructureForm(typed, texts);
        try {
            SchoolClass wanted = new ClassForm(form).read(0, of.id(), pages.known(who, of, null));
            transaction.executeWithoutResult(status -> saves.add(who, wanted));
            return done(of.id(), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.newClass(who, of, form.again(no)));
            return "school/class-setup";
        }
    }

    @GetMapping("/school/classes/{class}")
    @Allowed(entity = "school", action = "change")
    String form(CurrentUser who, @PathVariable("class") long id, Model model) {
        model.addAttribute("form", pages.form(who, classes.classForReading(who, id), null, Fields.empty(), null));
        return "school/class-setup";
    }

    /** Where lessons get other hours by it, that is shown first. */
    @PostMapping("/school/classes/{class}")
    @Allowed(entity = "school", action = "change")
    String change(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SchoolClass was = classes.classForReading(who, id);
        CalendarYear year = calendars.yearForReading(who, was.year());
        LocalDate today = calendars.today(who);
        var form = new StructureForm(typed, texts);
        try {
            SchoolClass wanted = new ClassForm(form).read(id, was.year(), pages.known(who, year, was));
            Optional<LaidDays.Outcome> outcome = trial.whereLessonsChange(
                    typed.getOrDefault("seen", ""), () -> saves.change(who, was, wanted, today));
            if (outcome.isEmpty()) return done(was.year(), response);
            model.addAttribute("form", pages.form(who, was, Fields.of(typed), Fields.empty(), words.of(outcome.get())));
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.form(who, was, form.again(no), Fields.empty(), null));
        }
        return "school/class-setup";
    }

    @PostMapping("/school/classes/{class}/closure")
    @Allowed(entity = "school", action = "change")
    String close(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SchoolClass was = classes.classForReading(who, id);
        var form = new StructureForm(typed, texts);
        try {
            transaction.executeWithoutResult(status -> saves.close(who, was, form));
            return done(was.year(), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.form(who, was, null, form.again(no), null));
            return "school/class-setup";
        }
    }

    @PostMapping("/school/classes/{class}/reopening")
    @Allowed(entity = "school", action = "change")
    String open(CurrentUser who, @PathVariable("class") long id, HttpServletResponse response) {
        SchoolClass was = classes.classForReading(who, id);
        transaction.executeWithoutResult(status -> saves.open(who, was));
        return done(was.year(), response);
    }

    private String done(long year, HttpServletResponse response) {
        notices.leave(response, "notice.school-saved");
        return "redirect:/school/classes?year=" + year;
    }
}
