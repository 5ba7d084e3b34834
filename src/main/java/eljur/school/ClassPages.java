package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.school.YearClasses.SchoolClass;
import eljur.school.web.ChangePage;
import eljur.school.web.ChangePage.Choice;
import eljur.school.web.ClassFormPage;
import eljur.school.web.ClassesPage;
import eljur.school.web.Fields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes of a year in words, and the form of one. */
@Component
@Transactional(readOnly = true)
class ClassPages {

    private final YearClasses classes;
    private final ClassMembers members;
    private final Calendars calendars;
    private final Buildings buildings;
    private final Texts texts;

    ClassPages(YearClasses classes, ClassMembers members, Calendars calendars, Buildings buildings, Texts texts) {
        this.classes = classes;
        this.members = members;
        this.calendars = calendars;
        this.buildings = buildings;
        this.texts = texts;
    }

    ClassesPage of(CurrentUser who, @Nullable Long wanted, boolean mayChange) {
        CalendarYear year = calendars.yearForReading(who, wanted);
        Map<Long, Integer> pupils = members.pupils(who.schoolId(), year.id(), within(year, calendars.today(who)));
        return new ClassesPage(
                year.id(),
                year.name(),
                calendars.years(who).stream()
                        .map(one -> new ClassesPage.Year(one.id(), one.name()))
                        .toList(),
                classes.of(who, year.id()).stream()
                        .sorted(Comparator.comparing((SchoolClass one) -> one.closedOn() != null))
                        .map(one -> entry(one, pupils.getOrDefault(one.id(), 0)))
                        .toList(),
                mayChange);
    }

    private static LocalDate within(CalendarYear year, LocalDate today) {
        LocalDate day = today.isBefore(year.starts()) ? year.starts() : today;
        return Objects.requireNonNull(day.isAfter(year.ends()) ? year.ends() : day);
    }

    private ClassesPage.Entry entry(SchoolClass one, int pupils) {
        return new ClassesPage.Entry(
                one.id(),
                one.name(),
                ClassForm.said(ClassForm.gradesOf(one)),
                one.profile(),
                String.valueOf(one.shift()),
                Objects.requireNonNullElse(one.buildingName(), ""),
                texts.of("calendar.scheme." + one.scheme()),
                pupils,
                closed(one));
    }

    private String closed(SchoolClass one) {
        LocalDate day = one.closedOn();
        if (day == null) return "";
        return texts.of("school.class.closed", StructureForm.said(day), String.valueOf(one.closedWhy()));
    }

    ClassForm.Known known(CurrentUser who, CalendarYear year, @Nullable SchoolClass standing) {
        Set<String> schemes = schemes(year);
        if (standing != null) schemes.add(standing.scheme());
        return new ClassForm.Known(
                buildings.buildings(who).stream().map(Buildings.Building::id).collect(Collectors.toSet()),
                calendars.bells(who).stream().map(Calendars.Bells::id).collect(Collectors.toSet()),
                schemes);
    }

    private static Set<String> schemes(CalendarYear year) {
        Set<String> schemes = year.terms().stream()
                .map(CalendarYear.Term::scheme)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (schemes.isEmpty()) schemes.add(SchemeOfGrade.of(1, schemes));
        return schemes;
    }

    ClassFormPage newClass(CurrentUser who, CalendarYear year, @Nullable Fields typed) {
        Fields fields =
                typed != null ? typed : Fields.of(Map.of("shift", "1", "scheme", SchemeOfGrade.of(1, schemes(year))));
        return form(who, year, null, fields, Fields.empty(), null);
    }

    ClassFormPage form(
            CurrentUser who,
            SchoolClass one,
            @Nullable Fields typed,
            Fields closing,
            ChangePage.@Nullable Outcome outcome) {
        CalendarYear year = calendars.yearForReading(who, one.year());
        Fields fields = typed != null ? typed : Fields.of(ClassForm.of(one));
        return form(who, year, one, fields, closing, outcome);
    }

    private ClassFormPage form(
            CurrentUser who,
            CalendarYear year,
            @Nullable SchoolClass one,
            Fields fields,
            Fields closing,
            ChangePage.@Nullable Outcome outcome) {
        ClassForm.Known known = known(who, year, one);
        return new ClassFormPage(
                one == null ? 0 : one.id(),
                year.id(),
                year.name(),
                one == null ? "" : one.name(),
                fields,
                known.schemes().stream()
                        .map(scheme ->
                                new Choice(scheme, texts.of("calendar.scheme." + scheme), fields.is("scheme", scheme)))
                        .toList(),
                buildings.buildings(who).stream()
                        .map(it -> choice(it.id(), it.name(), fields.value("in-building")))
                        .toList(),
                calendars.bells(who).stream()
                        .map(it -> choice(it.id(), it.name(), fields.value("bells")))
                        .toList(),
                one == null ? "" : closed(one),
                closing,
                outcome);
    }

    private static Choice choice(long id, String name, String chosen) {
        return new Choice(String.valueOf(id), name, chosen.equals(String.valueOf(id)));
    }
}
