package eljur.school;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.school.CalendarYear.Change;
import eljur.school.CalendarYear.Holiday;
import eljur.school.web.CalendarPage;
import eljur.school.web.ChangePage;
import eljur.school.web.ChangePage.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as its pages show it. */
@Component
@Transactional(readOnly = true)
class CalendarPages {

    private final Calendars calendars;
    private final CalendarMonths months;
    private final CalendarWords words;
    private final Rights rights;
    private final Texts texts;

    CalendarPages(Calendars calendars, CalendarMonths months, CalendarWords words, Rights rights, Texts texts) {
        this.calendars = calendars;
        this.months = months;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    CalendarPage calendar(CurrentUser who, CalendarYear year, @Nullable String error) {
        List<Change> changes = calendars.changes(who, year);
        return new CalendarPage(
                year.id(),
                year.name(),
                calendars.years(who).stream()
                        .map(one -> new CalendarPage.Year(one.id(), one.name()))
                        .toList(),
                CalendarMonths.weekdays(),
                months.of(year, changes, calendars.today(who)),
                schemes(year),
                year.holidays().stream().map(this::holiday).toList(),
                changes.stream().map(this::change).toList(),
                rights.any(who.role(), "calendar", "change"),
                error);
    }

    private List<CalendarPage.Scheme> schemes(CalendarYear year) {
        Map<String, List<CalendarPage.Span>> schemes = new LinkedHashMap<>();
        for (CalendarYear.Term term : year.terms())
            schemes.computeIfAbsent(term.scheme(), any -> new ArrayList<>())
                    .add(new CalendarPage.Span(
                            words.term(term.scheme(), term.ordinal()),
                            words.days(term.starts(), term.ends()),
                            words.weeks(year, term)));
        return schemes.entrySet().stream()
                .map(one -> new CalendarPage.Scheme(texts.of("calendar.scheme." + one.getKey()), one.getValue()))
                .toList();
    }

    private CalendarPage.Span holiday(Holiday holiday) {
        return new CalendarPage.Span(
                holiday.name(), words.days(holiday.starts(), holiday.ends()), words.length(holiday));
    }

    private CalendarPage.Change change(Change change) {
        return new CalendarPage.Change(
                change.id(),
                words.days(change.starts(), change.ends()),
                words.kind(change),
                change.kind().code(),
                words.whom(change.classes()),
                words.reason(change),
                change.withdrawn());
    }

    ChangePage change(CurrentUser who, CalendarYear year, ChangeForm form, ChangePage.@Nullable Outcome outcome) {
        return new ChangePage(
                year.id(),
                year.name(),
                year.starts().toString(),
                year.ends().toString(),
                typed(form, calendars.today(who), year),
                form.errors(),
                kinds(form),
                weekdays(form),
                calendars.bells(who).stream()
                        .map(one -> choice(form, "bells", one.id(), one.name()))
                        .toList(),
                calendars.classes(who, year).stream()
                        .map(one -> new Choice(
                                String.valueOf(one.id()),
                                one.name(),
                                form.values("class").contains(String.valueOf(one.id()))))
                        .toList(),
                outcome);
    }

    private static Map<String, String> typed(ChangeForm form, LocalDate today, CalendarYear year) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("ends", "reason", "document")) typed.put(field, form.value(field));
        boolean fresh = form.value("starts").isEmpty() && form.errors().isEmpty();
        typed.put("starts", fresh ? firstDay(today, year) : form.value("starts"));
        typed.put("whom", form.value("whom").isEmpty() ? "all" : form.value("whom"));
        return typed;
    }

    private static String firstDay(LocalDate today, CalendarYear year) {
        if (today.isAfter(year.ends())) return "";
        return (today.isBefore(year.starts()) ? year.starts() : today).toString();
    }

    private List<Choice> kinds(ChangeForm form) {
        String chosen = form.value("kind").isEmpty() ? CalendarKind.OFF.code() : form.value("kind");
        return Arrays.stream(CalendarKind.values())
                .map(kind -> new Choice(
                        kind.code(),
                        texts.of("calendar.kind." + kind.code()),
                        kind.code().equals(chosen)))
                .toList();
    }

    private static List<Choice> weekdays(ChangeForm form) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .map(day -> choice(
                        form, "weekday", day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN)))
                .toList();
    }

    private static Choice choice(ChangeForm form, String field, long value, String name) {
        return new Choice(String.valueOf(value), name, form.value(field).equals(String.valueOf(value)));
    }
}
