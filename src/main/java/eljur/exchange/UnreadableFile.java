package eljur.exchange;

import java.util.Arrays;
import java.util.List;

/** The whole file cannot be read: the key of the sentence that says why and where, with its arguments. */
final class UnreadableFile extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    UnreadableFile(String key, Object... args) {
        super(key + Arrays.toString(args));
        this.key = key;
        this.args = List.of(args);
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}
