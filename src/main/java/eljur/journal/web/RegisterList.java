package eljur.journal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The registers that somebody may open, in the order of classes.
 *
 * @param years that have any
 * @param year the one that was chosen; null: the one that runs
 * @param decides the reader opens closed places and closes periods
 * @param whole of the whole school, not of clubs and the like only
 */
public record RegisterList(
        List<Entry> registers, List<Year> years, @Nullable Long year, boolean decides, boolean whole) {

    /** @param runs it is the one that is shown when none was chosen */
    public record Year(long id, String name, boolean runs) {}

    public boolean shows(Year one) {
        return year == null ? one.runs() : year == one.id();
    }

    /** Nothing is marked in clubs: no control works, no kinds of work. */
    public boolean clubsOnly() {
        return decides && !whole;
    }

    /** Up to so many are seen at a glance; more are sought. */
    private static final int AT_A_GLANCE = 12;

    /**
     * @param teachers in words, empty when nobody is set
     * @param closed taught no longer, kept for what is recorded
     * @param className of the one class it belongs to; empty when its group crosses classes
     */
    public record Entry(long course, String name, String teachers, int pupils, String className, boolean closed) {}

    /** @return by class, the ones that cross classes under an empty name */
    public Map<String, List<Entry>> byClass() {
        return registers.stream()
                .collect(Collectors.groupingBy(Entry::className, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean many() {
        return registers.size() > AT_A_GLANCE;
    }

    /** A teacher's own list need not repeat her name in every line. */
    public boolean severalTeachers() {
        return registers.stream().map(Entry::teachers).distinct().count() > 1;
    }
}
