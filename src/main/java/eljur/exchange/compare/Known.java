package eljur.exchange.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind that are there: found by the id of the export first; by name only among those that have no id of that program,
 * and only where the name is one row's alone. What was found once is not found again.
 */
final class Known<T> {

    private final Map<String, T> byRef = new LinkedHashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    /** @param own is this an id of the same program? Those of another say nothing, so that such a row is known by its name. */
    Known(List<T> rows, Function<T, @Nullable String> ref, Function<T, String> name, Predicate<String> own) {
        for (T row : rows) {
            String known = ref.apply(row);
            if (known != null && own.test(known)) byRef.put(known, row);
            else byName.computeIfAbsent(name.apply(row), n -> new ArrayList<>()).add(row);
        }
    }

    @Nullable
    T take(String ref, String name) {
        T known = byRef.get(ref);
        if (known != null) {
            found.add(ref);
            return known;
        }
        List<T> namesakes = byName.getOrDefault(name, List.of());
        return namesakes.size() == 1 ? namesakes.removeFirst() : null;
    }

    /** Those that bear the id of an export and were not found in this one. */
    List<T> rest() {
        return byRef.entrySet().stream()
                .filter(row -> !found.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
