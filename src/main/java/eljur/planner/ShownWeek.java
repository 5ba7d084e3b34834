package eljur.planner;

import eljur.platform.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The week that a page shows.
 *
 * @param kind week: these days; plan: the week that repeats, as it is in force on the day
 */
record ShownWeek(String kind, LocalDate day, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM");

    boolean repeats() {
        return kind.equals("plan");
    }

    LocalDate monday() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** Monday to Friday, and what is taught beside. */
    List<Integer> weekdays(List<PlacedLesson> lessons) {
        int last = lessons.stream().mapToInt(PlacedLesson::weekday).max().orElse(0);
        return IntStream.rangeClosed(1, Math.max(5, last)).boxed().toList();
    }

    /** «14–20 декабря», or since when the repeating week is meant. */
    String period(Texts texts) {
        if (repeats()) return texts.of("planner.on", DAY.format(day));
        LocalDate last = sunday();
        return monday().getMonth() == last.getMonth()
                ? monday().getDayOfMonth() + "–" + DAY.format(last)
                : DAY.format(monday()) + " – " + DAY.format(last);
    }

    static String weekday(int weekday) {
        String name = DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN);
        return name.substring(0, 1).toUpperCase(Texts.RUSSIAN) + name.substring(1);
    }

    String date(int weekday, Texts texts) {
        if (repeats()) return "";
        LocalDate date = monday().plusDays(weekday - 1L);
        return date.equals(today) ? texts.of("planner.today", SHORT.format(date)) : SHORT.format(date);
    }

    boolean isToday(int weekday) {
        return !repeats() && monday().plusDays(weekday - 1L).equals(today);
    }
}
