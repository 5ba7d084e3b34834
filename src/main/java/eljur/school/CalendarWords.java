package eljur.school;

import eljur.platform.Texts;
import eljur.school.CalendarYear.Change;
import eljur.school.CalendarYear.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the calendar says, in words. */
@Component
class CalendarWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Texts texts;

    CalendarWords(Texts texts) {
        this.texts = texts;
    }

    String term(String scheme, int ordinal) {
        return PeriodName.of(texts, scheme, ordinal);
    }

    String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) return DAY.format(from);
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return (sameMonth ? String.valueOf(from.getDayOfMonth()) : DAY.format(from)) + " – " + DAY.format(to);
    }

    /** How many school weeks: those with at least one day that is neither a holiday nor a Sunday. */
    String weeks(CalendarYear year, CalendarYear.Term term) {
        long weeks = term.starts()
                .datesUntil(term.ends().plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .filter(day -> year.holidays().stream()
                        .noneMatch(holiday -> holiday.grades().isEmpty() && holiday.covers(day)))
                .map(day -> day.with(DayOfWeek.MONDAY))
                .distinct()
                .count();
        return texts.count("calendar.weeks", weeks);
    }

    String length(Holiday holiday) {
        String days = texts.count("calendar.days", ChronoUnit.DAYS.between(holiday.starts(), holiday.ends()) + 1);
        return holiday.grades().isEmpty() ? days : days + ", " + grades(holiday.grades());
    }

    private String grades(List<Integer> grades) {
        return texts.of(
                "calendar.grades", grades.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    String kind(Change change) {
        return switch (change.kind()) {
            case WORK -> texts.of("calendar.said.work", weekday(Objects.requireNonNull(change.weekday())));
            case SHORT -> texts.of("calendar.said.short", Objects.requireNonNull(change.bells()));
            default -> texts.of("calendar.said." + change.kind().code());
        };
    }

    private String weekday(int weekday) {
        return texts.of("calendar.weekday." + weekday);
    }

    String whom(List<String> classes) {
        return classes.isEmpty() ? texts.of("calendar.whole-school") : String.join(", ", classes);
    }

    String reason(Change change) {
        return change.document().isEmpty() ? change.reason() : change.reason() + " (" + change.document() + ")";
    }

    String sign(CalendarKind kind) {
        return texts.of("calendar.sign." + kind.code());
    }

    String holidaySign(Holiday holiday) {
        return texts.of(holiday.grades().isEmpty() ? "calendar.sign.holiday" : "calendar.sign.some");
    }

    String note(Change change) {
        return texts.of("calendar.note", kind(change), whom(change.classes()), reason(change));
    }

    String note(Holiday holiday) {
        return holiday.grades().isEmpty() ? holiday.name() : holiday.name() + ", " + grades(holiday.grades());
    }
}
