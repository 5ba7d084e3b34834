package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.AnnulmentForm;
import eljur.people.web.Fields;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last order about a pupil is annulled by another one. */
@Controller
class AnnulmentController {

    private final Annulments annulments;
    private final Movements movements;
    private final Pupils pupils;
    private final PupilCards cards;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    AnnulmentController(
            Annulments annulments,
            Movements movements,
            Pupils pupils,
            PupilCards cards,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.annulments = annulments;
        this.movements = movements;
        this.pupils = pupils;
        this.cards = cards;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/pupils/{pupil}/annulment")
    @Allowed(entity = "movement", action = "record")
    String form(CurrentUser who, @PathVariable long pupil, Model model) {
        return shown(who, pupil, Fields.empty(), model);
    }

    @PostMapping("/pupils/{pupil}/annulment")
    @Allowed(entity = "movement", action = "record")
    String annul(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        try {
            annulments.annul(who, pupil, form);
            notices.leave(response, "notice.movement-annulled");
            return "redirect:/pupils/" + pupil;
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, pupil, form.again(no), model);
        }
    }

    private String shown(CurrentUser who, long pupil, Fields fields, Model model) {
        model.addAttribute("form", Objects.requireNonNull(transaction.execute(status -> form(who, pupil, fields))));
        return "people/annulment";
    }

    private AnnulmentForm form(CurrentUser who, long pupil, Fields fields) {
        Pupils.Found found = pupils.pupilForChange(who, pupil, "movement", "record");
        Map<String, String> values = new HashMap<>(fields.values());
        values.putIfAbsent("order-date", found.today().toString());
        var line = movements.orders(who.schoolId(), pupil).stream()
                .filter(one -> one.annullable())
                .findFirst()
                .orElse(null);
        return new AnnulmentForm(pupil, cards.head(who, pupil).name(), line, new Fields(values, fields.error()));
    }
}
