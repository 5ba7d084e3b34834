package eljur.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the oracles found: how much was done, and everything that must not be. */
final class Verdict {

    private final Map<Flaw, List<String>> flaws = new EnumMap<>(Flaw.class);
    private int acknowledged;
    private int refused;
    private int resolved;

    void count(Save save) {
        if (save.acked() != null) acknowledged++;
        if (save.refused() != null) refused++;
        if (save.doubted() && save.definite()) resolved++;
        if (!save.definite()) flaw(Flaw.UNRESOLVED, save.toString());
    }

    void flaw(Flaw flaw, String what) {
        flaws.computeIfAbsent(flaw, f -> new ArrayList<>()).add(what);
    }

    boolean clean() {
        return flaws.isEmpty();
    }

    int acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused;
    }

    int resolved() {
        return resolved;
    }

    int flaws(Flaw flaw) {
        return flaws.getOrDefault(flaw, List.of()).size();
    }

    /** «37 lost, 2 forked»; an empty text where nothing is wrong. */
    String inWords() {
        return flaws.entrySet().stream()
                .map(found ->
                        found.getValue().size() + " " + found.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The first few of each kind, whole. */
    List<String> examples() {
        return flaws.entrySet().stream()
                .flatMap(found -> found.getValue().stream().limit(3).map(what -> found.getKey() + ": " + what))
                .toList();
    }
}
