package eljur.carried;

import eljur.platform.Refused;
import java.util.Map;

/** Fields that hold no marks: all of them at once, each with what is wrong with it, for nobody mends a sheet a field at a time. */
final class UnreadSheet extends Refused {

    private final transient Map<String, String> errors;

    UnreadSheet(Map<String, String> errors) {
        super("carried.no.fields", String.valueOf(errors.size()));
        this.errors = Map.copyOf(errors);
    }

    /** By the name of the field. */
    Map<String, String> errors() {
        return errors;
    }
}
