package eljur.journal.cells;

import eljur.platform.Refused;
import java.util.Map;

/** Nothing of a column was written: for these pupils it could not be. */
final class UnreadColumn extends Refused {

    private final transient Map<Long, String> errors;

    UnreadColumn(Map<Long, String> errors) {
        super("column.no.marks", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By pupil. */
    Map<Long, String> errors() {
        return errors;
    }
}
