package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.web.DatesPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The terms and holidays of a year, edited; and a year that is to come. */
@Controller
class YearController {

    private final Calendars calendars;
    private final CalendarPages pages;
    private final CalendarWords calendarWords;
    private final YearSaves saves;
    private final OutcomeWords words;
    private final Notices notices;
    private final Texts texts;
    private final Trial trial;
    private final TransactionTemplate transaction;

    YearController(
            Calendars calendars,
            CalendarPages pages,
            CalendarWords calendarWords,
            YearSaves saves,
            OutcomeWords words,
            Trial trial,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.pages = pages;
        this.calendarWords = calendarWords;
        this.saves = saves;
        this.words = words;
        this.trial = trial;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/calendar/{year}/dates")
    @Allowed(entity = "calendar", action = "change")
    String form(CurrentUser who, @PathVariable("year") long year, Model model) {
        CalendarYear calendar = calendars.yearForReading(who, year);
        model.addAttribute("shown", page(calendar, DatesForm.of(calendar, texts), null));
        return "school/dates";
    }

    /** First it is tried and shown; with the mark of what was shown, it is done, if it still comes out the same. */
    @PostMapping("/calendar/{year}/dates")
    @Allowed(entity = "calendar", action = "change")
    String save(
            CurrentUser who,
            @PathVariable("year") long year,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        CalendarYear calendar = calendars.yearForReading(who, year);
        var form = new DatesForm(typed, texts);
        Optional<YearDates> dates = form.read();
        if (dates.isEmpty()) return shown(calendar, form, null, model, response);
        try {
            Optional<LaidDays.Outcome> outcome =
                    trial.of(form.value("seen"), () -> saves.save(who, calendar, dates.get()));
            if (outcome.isPresent()) return shown(calendar, form, outcome.get(), model, response);
        } catch (YearSaves.TermStands no) {
            form.errors().put(no.field(), no.why().said(texts));
            return shown(calendar, form, null, model, response);
        }
        notices.leave(response, "notice.calendar-dates");
        return "redirect:/calendar?year=" + year;
    }

    private String shown(
            CalendarYear year,
            DatesForm form,
            LaidDays.@Nullable Outcome outcome,
            Model model,
            HttpServletResponse response) {
        if (!form.errors().isEmpty()) response.setStatus(422);
        model.addAttribute("shown", page(year, form, outcome));
        return "school/dates";
    }

    private DatesPage page(CalendarYear year, DatesForm form, LaidDays.@Nullable Outcome outcome) {
        return new DatesPage(
                year.id(),
                year.name(),
                schemes(form),
                form.holidayRows(),
                form.typed(),
                form.errors(),
                outcome == null ? null : words.of(outcome));
    }

    private List<DatesPage.Scheme> schemes(DatesForm form) {
        List<DatesPage.Scheme> schemes = new ArrayList<>();
        DatesForm.SCHEMES.forEach((scheme, most) -> {
            List<DatesPage.Row> rows = new ArrayList<>();
            boolean used = false;
            for (int n = 1; n <= most; n++) {
                String field = "term." + scheme + "." + n;
                used |= !form.value(field + ".starts").isEmpty();
                rows.add(new DatesPage.Row(field, calendarWords.term(scheme, n)));
            }
            schemes.add(new DatesPage.Scheme(texts.of("calendar.scheme." + scheme), used, rows));
        });
        return schemes;
    }

    @PostMapping("/calendar/years")
    @Allowed(entity = "calendar", action = "change")
    String begin(CurrentUser who, Model model, HttpServletResponse response) {
        try {
            CalendarYear last = calendars.lastYear(who);
            // One year ahead is planned, not two: pressed once more by mistake, a year would stand everywhere that
            // nobody wants.
            if (calendars.isAhead(who, last)) throw new Refused("calendar.new-year.there", last.name());
            YearPlan next = YearPlan.proposed(last.starts().getYear() + 1);
            long id = Objects.requireNonNull(transaction.execute(status -> saves.begin(who, next)));
            notices.leave(response, "notice.calendar-year");
            return "redirect:/calendar/" + id + "/dates";
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.calendar(who, calendars.yearForReading(who, null), no.said(texts)));
            return "school/calendar";
        }
    }
}
