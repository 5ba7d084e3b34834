package eljur.results.behaviour;

import eljur.results.settings.Setting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A class whose behaviour may be read.
 *
 * @param terms of its year and scheme, in their order
 * @param today in the school's zone
 */
record BehaviourClass(long id, String name, int grade, String scheme, LocalDate today, ZoneId zone, List<Term> terms) {

    /** @param setting the school's act for this period; none: behaviour is not judged in it */
    record Term(long id, int ordinal, LocalDate startsOn, LocalDate endsOn, Optional<Setting> setting) {

        Optional<BehaviourScale> scale() {
            return setting.filter(one -> !endsOn.isBefore(BehaviourScale.pilot()))
                    .map(one -> BehaviourScale.of(one.way()));
        }
    }

    /** The term of this day; in holidays the last that has begun. */
    Term now() {
        return terms.stream()
                .filter(one -> !one.startsOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(terms.getFirst());
    }
}
