package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.CardForm;
import eljur.people.web.Fields;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Ученики»: the search, the card, and what is mended on it. */
@Controller
class PupilController {

    private final PupilSearch search;
    private final PupilCards cards;
    private final Pupils pupils;
    private final NameChanges names;
    private final Enrolments enrolments;
    private final Arrivals arrivals;
    private final Remembered remembered;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    PupilController(
            PupilSearch search,
            PupilCards cards,
            Pupils pupils,
            NameChanges names,
            Enrolments enrolments,
            Arrivals arrivals,
            Remembered remembered,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.search = search;
        this.cards = cards;
        this.pupils = pupils;
        this.names = names;
        this.enrolments = enrolments;
        this.arrivals = arrivals;
        this.remembered = remembered;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/pupils")
    @Allowed(entity = "pupil", action = "read")
    String index(
            CurrentUser who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long in,
            @RequestParam(defaultValue = "") String gone,
            Model model) {
        String sought = Typed.text(q, 100);
        model.addAttribute("index", inTransaction(() -> search.pupilsForReading(who, sought, in, gone.equals("yes"))));
        return "people/pupils";
    }

    @GetMapping("/pupils/{pupil}")
    @Allowed(entity = "pupil", action = "read")
    String card(CurrentUser who, @PathVariable long pupil, Model model) {
        model.addAttribute("card", inTransaction(() -> cards.cardForReading(who, pupil, Fields.empty())));
        return "people/pupil";
    }

    @GetMapping("/pupils/{pupil}/card")
    @Allowed(entity = "pupil", action = "change")
    String form(CurrentUser who, @PathVariable long pupil, Model model) {
        model.addAttribute("form", inTransaction(() -> cardForm(who, pupil, null)));
        return "people/card";
    }

    @PostMapping("/pupils/{pupil}/card")
    @Allowed(entity = "pupil", action = "change")
    String mend(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        return notices.after(
                response,
                "notice.card-saved",
                "/pupils/" + pupil,
                () -> inTransaction(() -> mend(who, pupil, form)),
                no -> {
                    model.addAttribute("form", inTransaction(() -> cardForm(who, pupil, form.again(no))));
                    return "people/card";
                });
    }

    private boolean mend(CurrentUser who, long pupil, TypedForm form) {
        pupils.pupilForChange(who, pupil, "pupil", "change");
        names.mend(who, pupil, pupil, form.name(), form.optionalDay("born"));
        String file = form.text("file", 40);
        if (!file.isEmpty() && arrivals.fileIsTaken(who.schoolId(), file, pupil))
            throw new Refused("people.pupil.no.file", file);
        if (!file.equals(cards.head(who, pupil).fileNumber()))
            remembered.touched(
                    who, pupil, enrolments.saveFileNumber(who.schoolId(), pupil, file.isEmpty() ? null : file));
        return true;
    }

    private CardForm cardForm(CurrentUser who, long pupil, @Nullable Fields typed) {
        pupils.pupilForChange(who, pupil, "pupil", "change");
        PupilCards.Head head = cards.head(who, pupil);
        Map<String, String> values = new HashMap<>();
        values.put("surname", head.surname());
        values.put("given", head.given());
        values.put("patronymic", head.patronymic());
        values.put("born", Objects.toString(head.born(), ""));
        values.put("file", head.fileNumber());
        return new CardForm(pupil, head.name(), typed == null ? new Fields(values, null) : typed);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
