package eljur.results;

import eljur.platform.Refused;
import java.util.Map;

/** Fields of a rule that cannot be kept as they are, each with what is wrong with it. */
final class UnreadRule extends Refused {

    private final transient Map<String, String> errors;

    UnreadRule(Map<String, String> errors) {
        super("rules.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By the name of the field. */
    Map<String, String> errors() {
        return errors;
    }
}
