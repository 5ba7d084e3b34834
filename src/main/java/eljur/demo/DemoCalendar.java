package eljur.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The school year, moved so that the first start falls into its eleventh week, on whatever date that is. The year
 * begins on a Monday; weekends stay weekends, and the school works from Monday to Friday. Thirty-four weeks of lessons:
 * seven, a week of autumn holidays, nine, two weeks of winter holidays, ten, a week of spring holidays, eight. So at the
 * first start the I quarter is closed, the autumn holidays are over, and the II quarter has run for two weeks.
 *
 * <p>Where the end of the II quarter comes near the New Year it is moved onto it, so that nobody has lessons on the 5th of
 * January; the weeks go to the quarters after it. Where that would move it too far, those days are simply free. Other dates that the law fixes (a day off in November) are left out: moved,
 * they would mean nothing.
 */
record DemoCalendar(LocalDate starts) {

    private static final int WEEKS_BEFORE_FIRST_START = 10;
    private static final int[] QUARTER_WEEKS = {7, 9, 10, 8};
    private static final int[] HOLIDAY_WEEKS = {1, 2, 1};
    private static final int WEEKS_BEFORE_II = QUARTER_WEEKS[0] + HOLIDAY_WEEKS[0];
    private static final int NEW_YEAR_DAYS = 8;
    /** So far the end of the II quarter may be moved. */
    private static final int SHORTEST_II = 6, LONGEST_II = 11;

    private static final int YEAR_AND_SUMMER_WEEKS = 52;

    /** A term or a holiday, both days included. */
    record Span(int ordinal, LocalDate starts, LocalDate ends) {

        boolean contains(LocalDate day) {
            return !day.isBefore(starts) && !day.isAfter(ends);
        }
    }

    static DemoCalendar firstStartedOn(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DemoCalendar(monday.minusWeeks(WEEKS_BEFORE_FIRST_START));
    }

    DemoCalendar yearBefore() {
        return new DemoCalendar(starts.minusWeeks(YEAR_AND_SUMMER_WEEKS));
    }

    LocalDate ends() {
        return quarters().getLast().ends();
    }

    /** «2026/27», or one year where the moved year begins and ends in the same. */
    String name() {
        int first = starts.getYear(), last = ends().getYear();
        return first == last ? String.valueOf(first) : "%d/%02d".formatted(first, last % 100);
    }

    List<Span> quarters() {
        LocalDate second = starts.plusWeeks(WEEKS_BEFORE_II), newYear = newYearAfter(second);
        int weeks = weeks(second, newYear.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)));
        if (weeks < SHORTEST_II || weeks > LONGEST_II) return quarters(QUARTER_WEEKS, HOLIDAY_WEEKS);
        int spare = QUARTER_WEEKS[1] - weeks;
        LocalDate back = newYear.plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        int winter = (int) ChronoUnit.WEEKS.between(second.plusWeeks(weeks), back);
        return quarters(
                new int[] {QUARTER_WEEKS[0], weeks, QUARTER_WEEKS[2] + spare / 2, QUARTER_WEEKS[3] + spare - spare / 2},
                new int[] {HOLIDAY_WEEKS[0], winter, HOLIDAY_WEEKS[2]});
    }

    private static LocalDate newYearAfter(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 1, 1);
    }

    private static int weeks(LocalDate monday, LocalDate friday) {
        return (int) ChronoUnit.WEEKS.between(monday, friday.plusDays(3));
    }

    private List<Span> quarters(int[] lessons, int[] holidays) {
        var quarters = new java.util.ArrayList<Span>();
        LocalDate monday = starts;
        for (int i = 0; i < lessons.length; i++) {
            LocalDate next = monday.plusWeeks(lessons[i]);
            quarters.add(new Span(i + 1, monday, next.minusDays(3)));
            monday = next.plusWeeks(i < holidays.length ? holidays[i] : 0);
        }
        return quarters;
    }

    List<Span> halves() {
        List<Span> q = quarters();
        return List.of(
                new Span(1, q.get(0).starts(), q.get(1).ends()),
                new Span(2, q.get(2).starts(), q.get(3).ends()));
    }

    List<Span> terms(String scheme) {
        return scheme.equals("half") ? halves() : quarters();
    }

    /** From the Saturday after a quarter to the Sunday before the next one; and the first days of January within a quarter. */
    List<Span> holidays() {
        List<Span> q = quarters();
        var holidays = new java.util.ArrayList<Span>();
        for (int i = 0; i + 1 < q.size(); i++)
            holidays.add(new Span(
                    i + 1, q.get(i).ends().plusDays(1), q.get(i + 1).starts().minusDays(1)));
        LocalDate newYear = newYearAfter(starts), last = newYear.plusDays(NEW_YEAR_DAYS - 1);
        if (q.stream().anyMatch(quarter -> quarter.contains(newYear) || quarter.contains(last)))
            holidays.add(new Span(q.size(), newYear, last));
        return holidays;
    }

    boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                && (day.getMonthValue() != 1 || day.getDayOfMonth() > NEW_YEAR_DAYS)
                && quarters().stream().anyMatch(quarter -> quarter.contains(day));
    }

    List<LocalDate> schoolDays() {
        return starts.datesUntil(ends().plusDays(1)).filter(this::isSchoolDay).toList();
    }
}
