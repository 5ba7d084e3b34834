package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.school.web.BellPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Звонки»: schedules by name, and who goes by which. */
@Controller
class BellController {

    private static final int LONGEST_NAME = 60;

    private final Bells bells;
    private final BellPages pages;
    private final BellSaves saves;
    private final Calendars calendars;
    private final OutcomeWords words;
    private final Notices notices;
    private final Texts texts;
    private final Trial trial;
    private final TransactionTemplate transaction;

    BellController(
            Bells bells,
            BellPages pages,
            BellSaves saves,
            Calendars calendars,
            OutcomeWords words,
            Trial trial,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.bells = bells;
        this.pages = pages;
        this.saves = saves;
        this.calendars = calendars;
        this.words = words;
        this.trial = trial;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/bells")
    @Allowed(entity = "bells", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.of(who, Map.of(), null));
        return "school/bells";
    }

    @PostMapping("/bells")
    @Allowed(entity = "bells", action = "change")
    String copy(
            CurrentUser who,
            @RequestParam(defaultValue = "0") long model,
            @RequestParam Map<String, String> typed,
            Model shown,
            HttpServletResponse response) {
        try {
            String name = Typed.text(typed.get("name"), LONGEST_NAME);
            if (name.isEmpty()) throw new Refused("bells.no.name");
            Bells.Schedule schedule = bells.scheduleForChange(who, model);
            long id = Objects.requireNonNull(transaction.execute(status -> saves.copy(who, schedule, name)));
            return "redirect:/bells/" + id;
        } catch (Refused no) {
            return refused(who, typed, no, shown, response);
        }
    }

    @PostMapping("/bells/rules")
    @Allowed(entity = "bells", action = "change")
    String addRule(
            CurrentUser who, @RequestParam Map<String, String> typed, Model shown, HttpServletResponse response) {
        try {
            BellSaves.NewRule rule = new BellRuleForm(typed).read(schedules(who), buildings(who));
            LocalDate today = calendars.today(who);
            transaction.executeWithoutResult(status -> BellSaves.refuseIfKept(saves.addRule(who, rule, today)));
            notices.leave(response, "notice.bells-saved");
            return "redirect:/bells";
        } catch (Refused no) {
            return refused(who, typed, no, shown, response);
        }
    }

    @PostMapping("/bells/rules/{rule}/removal")
    @Allowed(entity = "bells", action = "change")
    String removeRule(CurrentUser who, @PathVariable("rule") long id, Model shown, HttpServletResponse response) {
        try {
            LocalDate today = calendars.today(who);
            transaction.executeWithoutResult(
                    status -> BellSaves.refuseIfKept(saves.removeRule(who, id, bells.rules(who), today)));
            notices.leave(response, "notice.bells-saved");
            return "redirect:/bells";
        } catch (Refused no) {
            return refused(who, Map.of(), no, shown, response);
        }
    }

    private String refused(
            CurrentUser who, Map<String, String> typed, Refused no, Model shown, HttpServletResponse response) {
        response.setStatus(422);
        shown.addAttribute("shown", pages.of(who, typed, no.said(texts)));
        return "school/bells";
    }

    private Set<Long> schedules(CurrentUser who) {
        return bells.schedules(who).stream().map(Bells.Schedule::id).collect(Collectors.toSet());
    }

    private Set<Long> buildings(CurrentUser who) {
        return bells.buildings(who).stream().map(Bells.Building::id).collect(Collectors.toSet());
    }

    @GetMapping("/bells/{bells}")
    @Allowed(entity = "bells", action = "change")
    String form(CurrentUser who, @PathVariable("bells") long id, Model model) {
        Bells.Schedule schedule = bells.scheduleForChange(who, id);
        model.addAttribute("shown", page(id, BellForm.of(schedule, texts), null));
        return "school/bell-schedule";
    }

    /** First it is tried and shown; with the mark of what was shown, it is done, if it still comes out the same. */
    @PostMapping("/bells/{bells}")
    @Allowed(entity = "bells", action = "change")
    String save(
            CurrentUser who,
            @PathVariable("bells") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Bells.Schedule schedule = bells.scheduleForChange(who, id);
        LocalDate today = calendars.today(who);
        var form = new BellForm(typed, texts);
        Optional<BellForm.Wanted> wanted = form.read();
        Optional<LaidDays.Outcome> outcome =
                wanted.flatMap(it -> trial.of(form.value("seen"), () -> saves.save(who, schedule, it, today)));
        if (wanted.isPresent() && outcome.isEmpty()) {
            notices.leave(response, "notice.bells-saved");
            return "redirect:/bells";
        }
        if (wanted.isEmpty()) response.setStatus(422);
        model.addAttribute("shown", page(id, form, outcome.orElse(null)));
        return "school/bell-schedule";
    }

    private BellPage page(long id, BellForm form, LaidDays.@Nullable Outcome outcome) {
        return new BellPage(
                id, BellForm.SLOTS, form.typed(), form.errors(), outcome == null ? null : words.of(outcome));
    }
}
