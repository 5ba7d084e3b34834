package eljur.results;

import eljur.platform.Refused;
import java.util.Map;
import java.util.Set;

/** Lines that cannot be written as they are: all of them at once, each with what is wrong with it. Nothing was written. */
final class UnreadResults extends Refused {

    private final transient Map<Long, String> errors;
    private final transient Set<Long> unexplained;

    /** @param unexplained of these pupils only the reason is missing */
    UnreadResults(Map<Long, String> errors, Set<Long> unexplained) {
        super("results.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
        this.unexplained = Set.copyOf(unexplained);
    }

    /** By pupil. */
    Map<Long, String> errors() {
        return errors;
    }

    boolean asksReason(long pupil) {
        return unexplained.contains(pupil);
    }
}
