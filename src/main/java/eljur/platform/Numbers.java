package eljur.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The numbers that new rows get. A plan only counts them: its numbers are negative and stand for nothing. Who applies the plan
 * asks for as many true ones, of each entity at once.
 */
public final class Numbers {

    private final Map<String, Deque<Long>> allotted;
    private final Map<String, Integer> used = new HashMap<>();

    private Numbers(Map<String, Deque<Long>> allotted) {
        this.allotted = allotted;
    }

    public static Numbers counting() {
        return new Numbers(Map.of());
    }

    /** True numbers, as many as were counted. */
    public Numbers allotted(BiFunction<String, Integer, List<Long>> source) {
        Map<String, Deque<Long>> numbers = new HashMap<>();
        for (String entity : new ArrayList<>(used.keySet()).stream().sorted().toList())
            numbers.put(entity, new ArrayDeque<>(source.apply(entity, used.getOrDefault(entity, 0))));
        return new Numbers(numbers);
    }

    public long next(String entity) {
        int count = used.merge(entity, 1, Integer::sum);
        return allotted.isEmpty()
                ? -count
                : allotted.getOrDefault(entity, new ArrayDeque<>()).removeFirst();
    }
}
