package eljur.school;

import eljur.platform.Texts;
import eljur.school.CalendarYear.Change;
import eljur.school.web.CalendarPage.Day;
import eljur.school.web.CalendarPage.Month;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The months of a year as a wall calendar has them; what a day is, is told by a letter and in words, not by colour alone. */
@Component
class CalendarMonths {

    private final CalendarWords words;

    CalendarMonths(CalendarWords words) {
        this.words = words;
    }

    static List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.RUSSIAN))
                .toList();
    }

    List<Month> of(CalendarYear year, List<Change> changes, LocalDate today) {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(year.ends());
        for (YearMonth month = YearMonth.from(year.starts()); !month.isAfter(last); month = month.plusMonths(1))
            months.add(month(month, year, changes, today));
        return months;
    }

    private Month month(YearMonth month, CalendarYear year, List<Change> changes, LocalDate today) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        if (day.isAfter(month.atDay(1))) day = day.minusWeeks(1);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int n = 0; n < 7; n++, day = day.plusDays(1))
                week.add(YearMonth.from(day).equals(month) ? day(day, year, changes, today) : empty());
            weeks.add(week);
        }
        return new Month(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN) + " " + month.getYear(),
                weeks);
    }

    private static Day empty() {
        return new Day("", "", "", null, false);
    }

    private Day day(LocalDate day, CalendarYear year, List<Change> changes, LocalDate today) {
        String number = String.valueOf(day.getDayOfMonth());
        boolean now = day.equals(today);
        Optional<Change> change =
                changes.stream().filter(one -> one.covers(day)).reduce((former, latter) -> latter);
        if (change.isPresent()) {
            Change it = change.get();
            return new Day(number, it.kind().code(), words.sign(it.kind()), words.note(it), now);
        }
        return year.holidays().stream()
                .filter(holiday -> holiday.covers(day))
                .findFirst()
                .map(holiday -> new Day(number, "holiday", words.holidaySign(holiday), words.note(holiday), now))
                .orElseGet(() -> plain(day, year, number, now));
    }

    private static Day plain(LocalDate day, CalendarYear year, String number, boolean now) {
        boolean outside = day.isBefore(year.starts()) || day.isAfter(year.ends());
        return new Day(number, outside || day.getDayOfWeek() == DayOfWeek.SUNDAY ? "rest" : "", "", null, now);
    }
}
