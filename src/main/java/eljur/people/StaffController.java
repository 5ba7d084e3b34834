package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.Fields;
import eljur.platform.NotFound;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The card of one of the staff, and orders about them. */
@Controller
class StaffController {

    private final StaffRolls rolls;
    private final StaffCards cards;
    private final StaffSaves saves;
    private final Mergers mergers;
    private final NameChanges names;
    private final Contacts contacts;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    StaffController(
            StaffRolls rolls,
            StaffCards cards,
            StaffSaves saves,
            Mergers mergers,
            NameChanges names,
            Contacts contacts,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.rolls = rolls;
        this.cards = cards;
        this.saves = saves;
        this.mergers = mergers;
        this.names = names;
        this.contacts = contacts;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/staff/{staff}")
    @Allowed(entity = "staff", action = "read")
    String card(CurrentUser who, @PathVariable("staff") long person, Model model) {
        return shown(who, person, "", Fields.empty(), model);
    }

    @PostMapping("/staff/{staff}/card")
    @Allowed(entity = "staff", action = "change")
    String mend(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "card", typed, model, response, form -> {
            rolls.employee(who, person);
            names.mend(who, null, person, form.name(), form.optionalDay("born"));
        });
    }

    @PostMapping("/staff/{staff}/appointments")
    @Allowed(entity = "staff", action = "change")
    String appoint(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "appointment", typed, model, response, form -> saves.appoint(who, person, form));
    }

    @PostMapping("/staff/{staff}/appointments/endings")
    @Allowed(entity = "staff", action = "change")
    String endAppointment(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "ending", typed, model, response, form -> saves.endAppointment(who, person, form));
    }

    @PostMapping("/staff/{staff}/dismissal")
    @Allowed(entity = "staff", action = "change")
    String dismiss(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "dismissal", typed, model, response, form -> saves.dismiss(who, person, form));
    }

    @PostMapping("/staff/{staff}/merger")
    @Allowed(entity = "staff", action = "change")
    String merge(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "merger", typed, model, response, form -> mergers.merge(who, person, form));
    }

    @PostMapping("/staff/{staff}/mistake")
    @Allowed(entity = "staff", action = "change")
    String closeMistake(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "merger", typed, model, response, form -> mergers.closeMistake(who, person));
    }

    @PostMapping("/staff/{staff}/name-changes")
    @Allowed(entity = "staff", action = "change")
    String rename(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "name", typed, model, response, form -> {
            rolls.employee(who, person);
            names.change(who, null, person, form);
        });
    }

    @PostMapping("/staff/{staff}/contacts")
    @Allowed(entity = "staff", action = "change")
    String addContact(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, person, "contact", typed, model, response, form -> {
            if (rolls.employee(who, person).id() != form.id("person")) throw new NotFound();
            contacts.add(who, person, null, form);
        });
    }

    @PostMapping("/staff/{staff}/contacts/endings")
    @Allowed(entity = "staff", action = "change")
    String endContact(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                person,
                "contact",
                typed,
                model,
                response,
                form -> contacts.end(who, List.of(rolls.employee(who, person).id()), null, form.id("contact")));
    }

    private String done(
            CurrentUser who,
            long person,
            String which,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Consumer<TypedForm> act) {
        var form = new TypedForm(typed, texts);
        try {
            transaction.executeWithoutResult(status -> act.accept(form));
            notices.leave(response, "notice.staff-saved");
            return "redirect:/staff/" + person;
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, person, which, form.again(no), model);
        }
    }

    private String shown(CurrentUser who, long person, String which, Fields typed, Model model) {
        model.addAttribute(
                "card",
                Objects.requireNonNull(transaction.execute(status -> cards.cardForReading(who, person, which, typed))));
        return "people/staff-card";
    }
}
