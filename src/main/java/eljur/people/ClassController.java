package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.web.ClassPage;
import eljur.people.web.Fields;
import eljur.people.web.TutorPage;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The classes of the year, the lists of each, and who is its form tutor. */
@Controller
class ClassController {

    private final ClassRolls rolls;
    private final ClassLists lists;
    private final FormTutors tutors;
    private final TutorSlips slips;
    private final StaffRolls staff;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ClassController(
            ClassRolls rolls,
            ClassLists lists,
            FormTutors tutors,
            TutorSlips slips,
            StaffRolls staff,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.rolls = rolls;
        this.lists = lists;
        this.tutors = tutors;
        this.slips = slips;
        this.staff = staff;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/classes")
    @Allowed(entity = "class-group", action = "read")
    String index(CurrentUser who, Model model) {
        return shown(model, "index", "people/classes", () -> rolls.classesForReading(who));
    }

    @GetMapping("/classes/{class}")
    @Allowed(entity = "class-group", action = "read")
    String roll(CurrentUser who, @PathVariable("class") long id, Model model) {
        return shown(model, "shown", "people/class", () -> page(who, id));
    }

    @GetMapping("/classes/{class}/contacts")
    @Allowed(entity = "pupil", action = "read")
    String contacts(CurrentUser who, @PathVariable("class") long id, Model model) {
        return shown(model, "list", "people/class-contacts", () -> lists.contactsForReading(who, id));
    }

    @GetMapping("/classes/{class}/birthdays")
    @Allowed(entity = "pupil", action = "read")
    String birthdays(CurrentUser who, @PathVariable("class") long id, Model model) {
        return shown(model, "list", "people/birthdays", () -> lists.birthdaysForReading(who, id));
    }

    @GetMapping("/classes/{class}/tutors")
    @Allowed(entity = "form-tutor", action = "appoint")
    String tutors(CurrentUser who, @PathVariable("class") long id, Model model) {
        return shown(model, "shown", "people/class-tutors", () -> tutorPage(who, id, Fields.empty()));
    }

    @PostMapping("/classes/{class}/tutors")
    @Allowed(entity = "form-tutor", action = "appoint")
    String appoint(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        try {
            boolean coming = Objects.requireNonNull(transaction.execute(status -> {
                LocalDate today = staff.today(who.schoolId());
                var of = tutors.classForAppointing(who, id, today);
                tutors.appoint(who, id, form, today);
                return of.coming();
            }));
            notices.leave(response, "notice.tutor-appointed");
            return "redirect:/classes/" + id + (coming ? "/tutors" : "");
        } catch (Refused no) {
            response.setStatus(422);
            return shown(model, "shown", "people/class-tutors", () -> tutorPage(who, id, form.again(no)));
        }
    }

    @PostMapping("/classes/{class}/tutors/removal")
    @Allowed(entity = "form-tutor", action = "appoint")
    String removeTutor(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(defaultValue = "") String tutor,
            Model model,
            HttpServletResponse response) {
        try {
            transaction.executeWithoutResult(status -> {
                LocalDate today = staff.today(who.schoolId());
                tutors.classForAppointing(who, id, today);
                tutors.waitForTutors(id);
                slips.remove(who, id, tutor, today);
            });
            notices.leave(response, "notice.tutor-removed");
            return "redirect:/classes/" + id + "/tutors";
        } catch (Refused no) {
            response.setStatus(422);
            var form = new TypedForm(Map.of(), texts);
            return shown(model, "shown", "people/class-tutors", () -> tutorPage(who, id, form.again(no)));
        }
    }

    private ClassPage page(CurrentUser who, long id) {
        boolean appoints = rights.any(who.role(), "form-tutor", "appoint");
        boolean attendance = rights.any(who.role(), "class-attendance", "read");
        boolean cards = rights.any(who.role(), "pupil", "read");
        return new ClassPage(rolls.classForReading(who, id), lists.source(who), cards, appoints, attendance);
    }

    private TutorPage tutorPage(CurrentUser who, long id, Fields typed) {
        LocalDate today = staff.today(who.schoolId());
        return tutors.page(who, id, tutors.classForAppointing(who, id, today), today, typed);
    }

    private String shown(Model model, String name, String template, Supplier<Object> work) {
        model.addAttribute(name, Objects.requireNonNull(transaction.execute(status -> work.get())));
        return template;
    }
}
