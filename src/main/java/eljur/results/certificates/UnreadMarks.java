package eljur.results.certificates;

import eljur.platform.Refused;
import java.util.Map;

/** Lines that cannot be written as they are: all of them at once, each with what is wrong with it. Nothing was written. */
public final class UnreadMarks extends Refused {

    private final transient Map<Long, String> errors;

    public UnreadMarks(Map<Long, String> errors) {
        super("certificates.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By the subject, or by the pupil: what the lines are of. */
    public Map<Long, String> errors() {
        return errors;
    }
}
