package eljur.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates of a year as somebody wants them: its span, its terms, its holidays. */
record YearDates(LocalDate starts, LocalDate ends, List<Term> terms, List<Holiday> holidays) {

    /** @param field where it was typed */
    record Term(String field, String scheme, int ordinal, LocalDate starts, LocalDate ends) {}

    /** @param id null for new holidays */
    record Holiday(
            String field, @Nullable Long id, String name, LocalDate starts, LocalDate ends, List<Integer> grades) {}

    /** @param field where it is, {@code key} what is wrong */
    record Objection(String field, String key) {}

    /**
     * What is wrong in itself: terms of one scheme follow each other within the year, holidays lie within it; no two holidays of
     * everybody share a day.
     */
    List<Objection> objections() {
        List<Objection> found = new ArrayList<>();
        if (!starts.isBefore(ends) || starts.plusMonths(14).isBefore(ends))
            found.add(new Objection("year.ends", "calendar.dates.no.year"));
        Map<String, List<Term>> schemes = terms.stream().collect(Collectors.groupingBy(Term::scheme));
        schemes.values().forEach(scheme -> inOrder(scheme, found));
        for (Holiday holiday : holidays) inYear(holiday, found);
        return found;
    }

    private void inOrder(List<Term> scheme, List<Objection> found) {
        LocalDate after = starts.minusDays(1);
        int expected = 1;
        for (Term term : scheme) {
            if (term.ordinal() != expected++)
                found.add(new Objection(term.field() + ".starts", "calendar.dates.no.gap"));
            if (!term.starts().isBefore(term.ends()))
                found.add(new Objection(term.field() + ".ends", "calendar.dates.no.order"));
            if (!after.isBefore(term.starts()))
                found.add(new Objection(term.field() + ".starts", "calendar.dates.no.overlap"));
            if (term.ends().isAfter(ends))
                found.add(new Objection(term.field() + ".ends", "calendar.dates.no.outside"));
            after = term.ends();
        }
    }

    private void inYear(Holiday holiday, List<Objection> found) {
        if (holiday.starts().isAfter(holiday.ends()))
            found.add(new Objection(holiday.field() + ".ends", "calendar.dates.no.order"));
        else if (holiday.starts().isBefore(starts) || holiday.ends().isAfter(ends))
            found.add(new Objection(holiday.field() + ".starts", "calendar.dates.no.outside"));
        else if (holidays.stream()
                .anyMatch(other -> !other.field().equals(holiday.field()) && overlaps(holiday, other)))
            found.add(new Objection(holiday.field() + ".starts", "calendar.dates.no.holidays"));
    }

    private static boolean overlaps(Holiday one, Holiday other) {
        boolean sameGrades = one.grades().isEmpty()
                ? other.grades().isEmpty()
                : one.grades().stream().anyMatch(other.grades()::contains);
        return sameGrades
                && !one.starts().isAfter(other.ends())
                && !other.starts().isAfter(one.ends());
    }
}
