package eljur.exchange.formats;

import java.util.Arrays;
import java.util.List;

/** Why a row is refused, or what is to be known about it: the key of a sentence and its arguments. */
public record Reason(String key, List<Object> args) {

    public static Reason of(String key, Object... args) {
        return new Reason(key, Arrays.asList(args));
    }
}
