package eljur.results;

import eljur.platform.Refused;
import java.util.Map;

/** Lines that cannot be written as they are: all of them at once, each with what is wrong with it. Nothing was written. */
final class UnreadResults extends Refused {

    private final transient Map<Long, String> errors;

    UnreadResults(Map<Long, String> errors) {
        super("results.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By pupil. */
    Map<Long, String> errors() {
        return errors;
    }
}
