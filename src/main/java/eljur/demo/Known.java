package eljur.demo;

import java.util.Map;

/** What must be in a map: a gap is a slip in the tables of {@code resources/demo}, and fails with its key. */
final class Known {

    private Known() {}

    static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) throw new IllegalStateException("Nothing is known of " + key);
        return value;
    }
}
