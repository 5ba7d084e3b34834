package eljur.school;

import eljur.platform.Rules;
import eljur.school.SchoolFounding.Holiday;
import eljur.school.SchoolFounding.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The dates that are proposed for a school year: those published for it, or the usual ones. The school's own calendar decides. */
public record YearPlan(LocalDate starts, LocalDate ends, List<Holiday> holidays) {

    private static final Properties RULES = Rules.read("school-year");

    /** From June on, the year to come. */
    public static int yearOf(LocalDate today) {
        return today.getMonth().compareTo(Month.JUNE) >= 0 ? today.getYear() : today.getYear() - 1;
    }

    public static YearPlan proposed(int year) {
        List<Holiday> holidays = new ArrayList<>();
        for (int n = 1; RULES.containsKey("usual.holiday." + n); n++) {
            String[] said = rule(year, "holiday." + n).split("\\|");
            holidays.add(new Holiday(said[0], day(year, said[1]), day(year, said[2])));
        }
        return new YearPlan(day(year, rule(year, "starts")), day(year, rule(year, "ends")), holidays);
    }

    /** The holidays, then the single days off. */
    public List<Holiday> allFree() {
        return Stream.concat(holidays.stream(), daysOff().stream()).toList();
    }

    /** Days off of the whole country that neither holidays nor a Sunday take in already. */
    List<Holiday> daysOff() {
        List<Holiday> found = new ArrayList<>();
        for (int n = 1; RULES.containsKey("dayoff." + n); n++) {
            String[] said = RULES.getProperty("dayoff." + n).split("\\|");
            LocalDate day = day(starts.getYear(), said[1]);
            if (isSchoolDay(day)) found.add(new Holiday(said[0], day, day));
        }
        found.sort(Comparator.comparing(Holiday::starts));
        return found;
    }

    private boolean isSchoolDay(LocalDate day) {
        return !day.isBefore(starts)
                && !day.isAfter(ends)
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.stream().noneMatch(one -> !day.isBefore(one.starts()) && !day.isAfter(one.ends()));
    }

    public String name() {
        return "%d/%02d".formatted(starts.getYear(), ends.getYear() % 100);
    }

    /** @param scheme of the younger classes, {@code quarter} or {@code trimester}; the elder have half-years */
    public List<Term> terms(String scheme) {
        List<Term> terms = new ArrayList<>(scheme.equals("trimester") ? trimesters() : quarters());
        Holiday winter = holidays.get(1);
        terms.add(new Term("half", 1, starts, winter.starts().minusDays(1)));
        terms.add(new Term("half", 2, winter.ends().plusDays(1), ends));
        return terms;
    }

    private List<Term> quarters() {
        List<Term> quarters = new ArrayList<>();
        LocalDate from = starts;
        for (Holiday holiday : holidays) {
            quarters.add(new Term(
                    "quarter", quarters.size() + 1, from, holiday.starts().minusDays(1)));
            from = holiday.ends().plusDays(1);
        }
        quarters.add(new Term("quarter", quarters.size() + 1, from, ends));
        return quarters;
    }

    private List<Term> trimesters() {
        LocalDate second = day(starts.getYear(), RULES.getProperty("usual.trimester.2"));
        LocalDate third = day(starts.getYear(), RULES.getProperty("usual.trimester.3"));
        return List.of(
                new Term("trimester", 1, starts, second.minusDays(1)),
                new Term("trimester", 2, second, third.minusDays(1)),
                new Term("trimester", 3, third, ends));
    }

    private static String rule(int year, String what) {
        return RULES.getProperty(year + "." + what, RULES.getProperty("usual." + what));
    }

    /** A date, {@code 12-31} of this school year, or {@code saturday:10-26}: the Saturday nearest to it. */
    private static LocalDate day(int year, String said) {
        if (said.length() == 10) return LocalDate.parse(said);
        String[] parts = said.split(":");
        String[] date = parts[parts.length - 1].split("-");
        int month = Integer.parseInt(date[0]);
        LocalDate day = LocalDate.of(month >= 8 ? year : year + 1, month, Integer.parseInt(date[1]));
        return parts.length == 1 ? day : nearest(day, DayOfWeek.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)));
    }

    private static LocalDate nearest(LocalDate day, DayOfWeek wanted) {
        int ahead = Math.floorMod(wanted.getValue() - day.getDayOfWeek().getValue(), 7);
        return day.plusDays(ahead > 3 ? ahead - 7 : ahead);
    }
}
