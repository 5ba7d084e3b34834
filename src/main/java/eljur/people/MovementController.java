package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.Fields;
import eljur.people.web.MovementForm;
import eljur.platform.NotFound;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** Orders about pupils: one comes, leaves, is moved to another class, is taught otherwise, has another surname. */
@Controller
class MovementController {

    private static final Set<String> KINDS = Set.of("arrival", "leaving", "transfer", "study-form", "name-change");

    private final MovementForms forms;
    private final MovementSaves saves;
    private final Arrivals arrivals;
    private final NameChanges names;
    private final Pupils pupils;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MovementController(
            MovementForms forms,
            MovementSaves saves,
            Arrivals arrivals,
            NameChanges names,
            Pupils pupils,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.saves = saves;
        this.arrivals = arrivals;
        this.names = names;
        this.pupils = pupils;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/pupils/new")
    @Allowed(entity = "movement", action = "record")
    String ofNewcomer(CurrentUser who, @RequestParam Map<String, String> typed, Model model) {
        return shown(() -> forms.ofNewcomer(who, new Fields(typed, null), Set.of()), model);
    }

    @PostMapping("/pupils")
    @Allowed(entity = "movement", action = "record")
    String admit(
            CurrentUser who,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "group", required = false) @Nullable List<Long> groups,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        Set<Long> chosen = TypedForm.chosen(groups);
        if (showsGroups(typed)) return shown(() -> forms.ofNewcomer(who, new Fields(typed, null), chosen), model);
        try {
            long pupil = arrivals.admit(who, form, chosen);
            notices.leave(response, "notice.movement-arrival");
            return "redirect:/pupils/" + pupil;
        } catch (Refused no) {
            response.setStatus(422);
            return shown(() -> forms.ofNewcomer(who, form.again(no), chosen), model);
        }
    }

    @GetMapping("/pupils/{pupil}/movements/new")
    @Allowed(entity = "movement", action = "record")
    String ofPupil(CurrentUser who, @PathVariable long pupil, @RequestParam Map<String, String> typed, Model model) {
        String kind = typed.getOrDefault("kind", "leaving");
        if (!KINDS.contains(kind)) throw new NotFound();
        return shown(() -> forms.ofPupil(who, pupil, kind, new Fields(typed, null), Set.of()), model);
    }

    @PostMapping("/pupils/{pupil}/movements")
    @Allowed(entity = "movement", action = "record")
    String record(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "group", required = false) @Nullable List<Long> groups,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        Set<Long> chosen = TypedForm.chosen(groups);
        String kind = typed.getOrDefault("kind", "");
        try {
            pupilIsThere(who, pupil);
            if (showsGroups(typed) && KINDS.contains(kind))
                return shown(() -> forms.ofPupil(who, pupil, kind, new Fields(typed, null), chosen), model);
            form.choice("kind", KINDS);
            if (kind.equals("name-change")) renamed(who, pupil, form);
            else saves.record(who, pupil, kind, form, chosen);
            notices.leave(response, "notice.movement-" + kind);
            return "redirect:/pupils/" + pupil;
        } catch (Refused no) {
            response.setStatus(422);
            String again = KINDS.contains(kind) ? kind : "leaving";
            return shown(() -> forms.ofPupil(who, pupil, again, form.again(no), chosen), model);
        }
    }

    // Another class was chosen: the same form once more, with its groups.
    private static boolean showsGroups(Map<String, String> typed) {
        return "groups".equals(typed.get("show"));
    }

    private void pupilIsThere(CurrentUser who, long pupil) {
        transaction.execute(status -> pupils.pupilForReading(who, pupil));
    }

    private void renamed(CurrentUser who, long pupil, TypedForm form) {
        transaction.executeWithoutResult(status -> {
            pupils.pupilForChange(who, pupil, "movement", "record");
            names.change(who, pupil, pupil, form);
        });
    }

    private String shown(Supplier<MovementForm> form, Model model) {
        model.addAttribute("form", Objects.requireNonNull(transaction.execute(status -> form.get())));
        return "people/movement";
    }
}
