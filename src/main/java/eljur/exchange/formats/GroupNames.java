package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups of the school, and of the rows above, by which a row of a load that names no class is understood. */
public final class GroupNames {

    /** @param name as the school calls it, without its classes */
    public record Named(String name, List<String> classes) {}

    /** @param problem null where the classes are known */
    record Found(List<String> classes, @Nullable Reason problem) {}

    private final List<Named> known = new ArrayList<>();

    public GroupNames(List<Named> known) {
        known.stream().filter(one -> !one.classes().isEmpty()).forEach(this.known::add);
    }

    void add(String group, List<String> classes) {
        if (!group.isEmpty() && !classes.isEmpty()) known.add(new Named(group, classes));
    }

    /**
     * Whose group it is. A class above that has such a group is meant by the empty cell; else the only group of this name; else, where the
     * name is new, the class above.
     */
    Found classesOf(String group, List<String> above) {
        List<Named> called = known.stream()
                .filter(one -> Cells.fold(one.name()).equals(Cells.fold(group)))
                .toList();
        boolean meant = called.stream().anyMatch(one -> keys(one.classes()).equals(keys(above)));
        if (meant || called.isEmpty() && !above.isEmpty()) return new Found(above, null);
        if (called.isEmpty())
            return new Found(List.of(), Reason.of("import.sheet.group-of-none", Cells.excerpt(group)));
        Set<Set<String>> owners =
                called.stream().map(one -> keys(one.classes())).collect(Collectors.toSet());
        if (owners.size() == 1) return new Found(called.getFirst().classes(), null);
        String those = called.stream()
                .map(one -> String.join(", ", one.classes()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return new Found(List.of(), Reason.of("import.sheet.group-of-several", Cells.excerpt(group), those));
    }

    private static Set<String> keys(List<String> classes) {
        return classes.stream().map(Cells::className).collect(Collectors.toCollection(HashSet::new));
    }
}
