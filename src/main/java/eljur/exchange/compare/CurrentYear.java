package eljur.exchange.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The school year that an import is about: the one that runs, else the next.
 *
 * @param weekStart from which day a new timetable is proposed to hold
 * @param fiveDayStart the same for one that has no lessons on Saturdays
 * @param terms by scheme, in their order
 */
record CurrentYear(
        long id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate today,
        LocalDate weekStart,
        LocalDate fiveDayStart,
        Map<String, List<Term>> terms) {

    record Term(LocalDate startsOn, LocalDate endsOn) {}

    /** From when what is new holds: it never begins before the year does. */
    LocalDate fromNow() {
        return today.isBefore(startsOn) ? startsOn : today;
    }

    /** Half-years for the two eldest grades where the school has them, else quarters, else what there is. */
    String scheme(int grade) {
        List<String> wanted =
                grade >= 10 ? List.of("half", "quarter", "trimester") : List.of("quarter", "trimester", "half");
        return wanted.stream().filter(terms::containsKey).findFirst().orElseThrow();
    }
}
