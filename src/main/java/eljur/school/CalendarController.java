package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Календарь»: the year at a glance, and the days that are otherwise. */
@Controller
class CalendarController {

    private final Calendars calendars;
    private final CalendarPages pages;
    private final CalendarChanges changes;
    private final OutcomeWords words;
    private final Notices notices;
    private final Texts texts;
    private final Trial trial;
    private final TransactionTemplate transaction;

    CalendarController(
            Calendars calendars,
            CalendarPages pages,
            CalendarChanges changes,
            OutcomeWords words,
            Trial trial,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.pages = pages;
        this.changes = changes;
        this.words = words;
        this.trial = trial;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/calendar")
    @Allowed(entity = "calendar", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("shown", pages.calendar(who, calendars.yearForReading(who, year), null));
        return "school/calendar";
    }

    @GetMapping("/calendar/changes/new")
    @Allowed(entity = "calendar-change", action = "record")
    String form(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        var form = new ChangeForm(new LinkedMultiValueMap<>(), texts);
        model.addAttribute("shown", pages.change(who, calendars.yearForReading(who, year), form, null));
        return "school/calendar-change";
    }

    /** First it is tried and shown; with the mark of what was shown, it is done, if it still comes out the same. */
    @PostMapping("/calendar/changes")
    @Allowed(entity = "calendar-change", action = "record")
    String record(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        CalendarYear calendar = calendars.yearForReading(who, year);
        var form = new ChangeForm(typed, texts);
        Optional<NewChange> change = form.read(calendar, classes(who, calendar), bells(who));
        if (change.isEmpty()) return shown(who, calendar, form, null, 422, model, response);
        Optional<LaidDays.Outcome> outcome =
                trial.of(form.value("seen"), () -> changes.record(who, calendar, change.get()));
        if (outcome.isPresent()) return shown(who, calendar, form, outcome.get(), 200, model, response);
        notices.leave(response, "notice.calendar-changed");
        return "redirect:/calendar?year=" + calendar.id();
    }

    private String shown(
            CurrentUser who,
            CalendarYear year,
            ChangeForm form,
            LaidDays.@Nullable Outcome outcome,
            int status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("shown", pages.change(who, year, form, outcome == null ? null : words.of(outcome)));
        return "school/calendar-change";
    }

    private Set<Long> classes(CurrentUser who, CalendarYear year) {
        return calendars.classes(who, year).stream()
                .map(Calendars.ClassName::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> bells(CurrentUser who) {
        return calendars.bells(who).stream().map(Calendars.Bells::id).collect(Collectors.toSet());
    }

    @PostMapping("/calendar/changes/{change}/withdrawal")
    @Allowed(entity = "calendar-change", action = "withdraw")
    String withdraw(CurrentUser who, @PathVariable("change") long id, Model model, HttpServletResponse response) {
        return notices.after(
                response,
                "notice.calendar-withdrawn",
                "/calendar",
                () -> transaction.executeWithoutResult(status -> changes.withdraw(who, id)),
                no -> {
                    model.addAttribute(
                            "shown", pages.calendar(who, calendars.yearForReading(who, null), no.said(texts)));
                    return "school/calendar";
                });
    }
}
