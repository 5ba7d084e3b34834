package eljur.results;

import eljur.journal.PeriodMarks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course whose results may be read.
 *
 * @param kind as a course has it: lesson, club, …
 * @param unmarked without marks, or a club: there is nothing to sum up
 * @param here the day since which the journal is kept in this program
 */
record ResultCourse(
        long id,
        String name,
        long group,
        long subject,
        String kind,
        String scheme,
        boolean unmarked,
        ZoneId zone,
        LocalDate today,
        LocalDate here,
        List<Term> terms) {

    record Term(
            long id,
            int ordinal,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn,
            String closedBy) {}

    /** A club, an elective, extracurricular work: its results are presence and topics, and what the school's act adds. */
    boolean isActivity() {
        return !kind.equals("lesson");
    }

    /** What is shown: a term, or the year where {@code term} is null. */
    record Shown(
            @Nullable Term term,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn,
            String closedBy) {}

    Optional<Shown> term(long asked) {
        return terms.stream().filter(one -> one.id() == asked).findFirst().map(ResultCourse::shown);
    }

    /** The term of this day; in holidays the last that has begun. */
    Shown now() {
        return shown(terms.stream()
                .filter(one -> !one.startsOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(terms.getFirst()));
    }

    Shown year() {
        Term last = terms.getLast();
        return new Shown(null, terms.getFirst().startsOn(), last.endsOn(), last.closedOn(), last.closedBy());
    }

    private static Shown shown(Term term) {
        return new Shown(term, term.startsOn(), term.endsOn(), term.closedOn(), term.closedBy());
    }

    PeriodMarks.Column column(Shown shown) {
        Long term = shown.term() == null ? null : shown.term().id();
        return new PeriodMarks.Column(id, term, term == null ? terms.getLast().id() : term);
    }
}
