package eljur.exchange.sheets;

import java.util.Arrays;
import java.util.List;

/** The whole file cannot be read: the key of the sentence that says why and where, with its arguments. */
public final class UnreadableFile extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    public UnreadableFile(String key, Object... args) {
        super(key + Arrays.toString(args));
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
