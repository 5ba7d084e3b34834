package eljur.exchange.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do about one thing of the file.
 *
 * @param kind noun of the glossary: {@code teacher}, {@code card}, {@code pupil}
 * @param place line or row of the file; null for what is no longer in it
 * @param changes what would be otherwise, each from what to what
 * @param notes why it is refused, or what is odd about it
 */
public record PlannedItem(
        String kind, State state, String name, @Nullable Integer place, List<Change> changes, List<Reason> notes) {

    public enum State {
        REFUSED,
        NEW,
        CHANGED,
        SAME,
        GONE
    }

    /** @param what key of the word for it, as {@code name} */
    public record Change(String what, String before, String after) {}

    public static PlannedItem of(String kind, State state, String name, @Nullable Integer place) {
        return new PlannedItem(kind, state, name, place, List.of(), List.of());
    }

    public static PlannedItem refused(String kind, String name, @Nullable Integer place, Reason why) {
        return new PlannedItem(kind, State.REFUSED, name, place, List.of(), List.of(why));
    }

    public static PlannedItem gone(String kind, String name) {
        return of(kind, State.GONE, name, null);
    }

    /** Changed when anything is, else the same. */
    public static PlannedItem compared(String kind, String name, @Nullable Integer place, List<Change> changes) {
        return new PlannedItem(
                kind, changes.isEmpty() ? State.SAME : State.CHANGED, name, place, List.copyOf(changes), List.of());
    }

    public PlannedItem noting(List<Reason> more) {
        return new PlannedItem(kind, state, name, place, changes, List.copyOf(more));
    }
}
