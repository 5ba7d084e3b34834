package eljur.homework;

import eljur.platform.Refused;
import eljur.platform.Texts;
import java.util.Map;

/** Fields that cannot be kept as they were typed: all of them at once, each with what is wrong with it. */
final class UnreadFields extends Refused {

    private final transient Map<String, String> errors;

    UnreadFields(Map<String, String> errors) {
        super("homework.no.fields");
        this.errors = Map.copyOf(errors);
    }

    /** By the name of the field. */
    Map<String, String> errors() {
        return errors;
    }

    /** The refusal in words. @param noFiles none was chosen: then nothing is said of files */
    static String said(Refused no, boolean noFiles, Texts texts) {
        return noFiles && no instanceof UnreadFields ? texts.of("homework.no.typed") : no.said(texts);
    }
}
