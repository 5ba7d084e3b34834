package eljur.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The school year, moved so that the first start falls into its eleventh week, on whatever date that is. The year
 * begins on a Monday; weekends stay weekends, and the school works from Monday to Friday. Thirty-four weeks of lessons:
 * seven, a week of autumn holidays, nine, two weeks of winter holidays, ten, a week of spring holidays, eight. So at the
 * first start the I quarter is closed, the autumn holidays are over, and the II quarter has run for two weeks.
 *
 * <p>Dates that the law fixes (a day off in November) are left out: moved, they would mean nothing.
 */
record DemoCalendar(LocalDate starts) {

    private static final int WEEKS_BEFORE_FIRST_START = 10;
    private static final int[] QUARTER_WEEKS = {7, 9, 10, 8};
    private static final int[] HOLIDAY_WEEKS = {1, 2, 1};
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
        var quarters = new java.util.ArrayList<Span>();
        LocalDate monday = starts;
        for (int i = 0; i < QUARTER_WEEKS.length; i++) {
            LocalDate next = monday.plusWeeks(QUARTER_WEEKS[i]);
            quarters.add(new Span(i + 1, monday, next.minusDays(3)));
            monday = next.plusWeeks(i < HOLIDAY_WEEKS.length ? HOLIDAY_WEEKS[i] : 0);
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

    /** From the Saturday after a quarter to the Sunday before the next one. */
    List<Span> holidays() {
        List<Span> q = quarters();
        var holidays = new java.util.ArrayList<Span>();
        for (int i = 0; i + 1 < q.size(); i++)
            holidays.add(new Span(
                    i + 1, q.get(i).ends().plusDays(1), q.get(i + 1).starts().minusDays(1)));
        return holidays;
    }

    boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && quarters().stream().anyMatch(quarter -> quarter.contains(day));
    }

    List<LocalDate> schoolDays() {
        return starts.datesUntil(ends().plusDays(1)).filter(this::isSchoolDay).toList();
    }
}
