package eljur.homework;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** Which of the files that were kept for a refused form are still ticked in it. */
final class HeldChoice {

    static final String FIELD = "held";

    private HeldChoice() {}

    static List<Long> of(MultiValueMap<String, String> typed) {
        return typed.getOrDefault(FIELD, List.of()).stream()
                .filter(one -> one.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}
