package eljur.journal.works;

import eljur.platform.Refused;
import java.util.Map;

/** Fields of a kind of work, or of the act, that cannot be kept as they are, each with what is wrong with it. */
final class UnreadKind extends Refused {

    private final transient Map<String, String> errors;

    UnreadKind(Map<String, String> errors) {
        super("works.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By the name of the field. */
    Map<String, String> errors() {
        return errors;
    }
}
