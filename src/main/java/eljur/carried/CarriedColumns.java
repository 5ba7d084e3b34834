package eljur.carried;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which terms marks can be brought along: those that were over before the pupil came here. Who is here since the year began brings
 * marks of this school itself, which began with this program in the middle of the year: then those that are over today.
 *
 * @param finished terms with a mark of the period each
 * @param year the year itself is over, too
 * @param current the term that was under way, of which single marks are brought; null between two terms
 */
record CarriedColumns(
        List<Term> finished, boolean year, @Nullable Term current) {

    record Term(long id, int ordinal, LocalDate startsOn, LocalDate endsOn) {}

    /** @param terms of the class's scheme, in their order */
    static CarriedColumns of(List<Term> terms, LocalDate firstDay, LocalDate today) {
        if (terms.isEmpty()) return new CarriedColumns(List.of(), false, null);
        boolean came = firstDay.isAfter(terms.getFirst().startsOn());
        LocalDate day = came ? firstDay : today;
        List<Term> finished =
                terms.stream().filter(term -> term.endsOn().isBefore(day)).toList();
        Term current = terms.stream()
                .filter(term -> !day.isBefore(term.startsOn()) && !day.isAfter(term.endsOn()))
                .findFirst()
                .orElse(null);
        return new CarriedColumns(finished, finished.size() == terms.size(), current);
    }
}
