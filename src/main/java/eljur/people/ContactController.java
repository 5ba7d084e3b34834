package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Notices;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a family is reached: contacts of a pupil and of the guardians. */
@Controller
class ContactController {

    private final Contacts contacts;
    private final Pupils pupils;
    private final Guardians guardians;
    private final PupilCards cards;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ContactController(
            Contacts contacts,
            Pupils pupils,
            Guardians guardians,
            PupilCards cards,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.pupils = pupils;
        this.guardians = guardians;
        this.cards = cards;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping("/pupils/{pupil}/contacts")
    @Allowed(entity = "contact", action = "change")
    String add(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, typed, model, response, (form, family) -> {
            long person = form.id("person");
            if (!family.contains(person)) throw new NotFound();
            contacts.add(who, person, pupil, form);
        });
    }

    @PostMapping("/pupils/{pupil}/contacts/endings")
    @Allowed(entity = "contact", action = "change")
    String end(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(
                who,
                pupil,
                typed,
                model,
                response,
                (form, family) -> contacts.end(who, family, pupil, form.id("contact")));
    }

    private String done(
            CurrentUser who,
            long pupil,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            BiConsumer<TypedForm, List<Long>> act) {
        var form = new TypedForm(typed, texts);
        return notices.after(
                response,
                "notice.contact-saved",
                "/pupils/" + pupil,
                () -> transaction.executeWithoutResult(status -> act.accept(form, family(who, pupil))),
                no -> {
                    model.addAttribute(
                            "card",
                            Objects.requireNonNull(
                                    transaction.execute(status -> cards.cardForReading(who, pupil, form.again(no)))));
                    return "people/pupil";
                });
    }

    private List<Long> family(CurrentUser who, long pupil) {
        pupils.pupilForChange(who, pupil, "contact", "change");
        List<Long> family = new ArrayList<>(List.of(pupil));
        guardians.of(who.schoolId(), pupil).forEach(guardian -> family.add(guardian.id()));
        return family;
    }
}
