package eljur.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares what clients wrote down with what the school has. Pure: two states of the database and the ledgers go in, a verdict
 * comes out.
 */
final class Oracle {

    private final Kept before;
    private final Kept after;
    private final List<Event> fresh;
    private final Map<Cell, List<Event>> lines;
    private final Verdict verdict = new Verdict();

    private Oracle(Kept before, Kept after) {
        this.before = before;
        this.after = after;
        this.fresh = after.events().stream()
                .filter(event -> event.id() > before.lastEvent())
                .toList();
        this.lines = fresh.stream().collect(Collectors.groupingBy(Event::cell));
    }

    /**
     * @param saves everything the clients did since {@code before}
     * @param closings courses whose closing was acknowledged
     */
    static Verdict judge(Kept before, Kept after, Collection<Save> saves, Collection<Long> closings) {
        return new Oracle(before, after).judge(saves, closings);
    }

    private Verdict judge(Collection<Save> saves, Collection<Long> closings) {
        Map<UUID, List<Event>> written = fresh.stream()
                .filter(event -> event.op() != null)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.op())));
        for (Save save : saves) judge(save, written.getOrDefault(save.op(), List.of()));
        everyEventBelongsToASave(saves);
        for (Cell cell : cells()) versionsAreALine(cell);
        for (long course : closings) closed(course);
        after.counted().forEach(this::nothingCameAfter);
        everyChangeIsTold();
        return verdict;
    }

    private void judge(Save save, List<Event> events) {
        verdict.count(save);
        if (events.size() > 1) verdict.flaw(Flaw.DOUBLED, save + " " + events);
        if (save.refused() != null && !events.isEmpty()) verdict.flaw(Flaw.CONTRADICTED, save + " " + events);
        if (save.acked() != null) acknowledged(save, save.acked(), events);
    }

    private void acknowledged(Save save, long version, List<Event> events) {
        if (events.isEmpty() || !events.getFirst().to().equals(save.text())) {
            verdict.flaw(Flaw.LOST, save + " " + events);
            return;
        }
        List<Event> line = lines.getOrDefault(save.cell(), List.of());
        long place = versionBefore(save.cell()) + line.indexOf(events.getFirst()) + 1;
        if (version != place || save.seen() != place - 1) verdict.flaw(Flaw.FORKED, save + " has place " + place);
    }

    private void everyEventBelongsToASave(Collection<Save> saves) {
        Set<UUID> known = saves.stream().map(Save::op).collect(Collectors.toSet());
        for (Event event : fresh)
            if (event.op() == null || !known.contains(event.op())) verdict.flaw(Flaw.DOUBLED, "nobody's " + event);
    }

    private Set<Cell> cells() {
        Set<Cell> cells = new HashSet<>(after.versions().keySet());
        cells.addAll(before.versions().keySet());
        cells.addAll(lines.keySet());
        return cells;
    }

    // 1..n without gap or fork: each event begins where the last one ended, and the cell stands where the last one
    // ends.
    private void versionsAreALine(Cell cell) {
        String stands = before.texts().getOrDefault(cell, "");
        List<Event> line = lines.getOrDefault(cell, List.of());
        for (Event event : line) {
            if (!event.from().equals(stands))
                verdict.flaw(Flaw.FORKED, event + " begins from what did not stand: " + stands);
            stands = event.to();
        }
        long version = after.versions().getOrDefault(cell, 0L);
        if (version != versionBefore(cell) + line.size())
            verdict.flaw(Flaw.FORKED, cell + " has version " + version + " after " + line.size() + " events");
        if (!stands.equals(after.texts().getOrDefault(cell, "")))
            verdict.flaw(Flaw.LOST, cell + " says " + after.texts().get(cell) + ", its last event " + stands);
    }

    private void closed(long course) {
        if (!after.counted().containsKey(course)
                || after.closings().getOrDefault(course, List.of()).size() != 1)
            verdict.flaw(
                    Flaw.LOST,
                    "the closing of " + course + " " + after.closings().get(course));
    }

    private void nothingCameAfter(long course, int counted) {
        if (before.counted().containsKey(course)) return;
        long closing = after.closings().getOrDefault(course, List.of(0L)).getFirst();
        for (Event event : fresh)
            if (event.cell().course() == course && event.id() > closing)
                verdict.flaw(Flaw.INTRUDED, event + " after the closing " + closing);
        int marks = after.marks().getOrDefault(course, 0);
        if (marks != counted)
            verdict.flaw(Flaw.INTRUDED, course + " has " + marks + " marks, its closing saw " + counted);
    }

    private void everyChangeIsTold() {
        int told = after.notices() - before.notices();
        if (told != fresh.size()) verdict.flaw(Flaw.UNTOLD, told + " notices of " + fresh.size() + " changes");
    }

    private long versionBefore(Cell cell) {
        return before.versions().getOrDefault(cell, 0L);
    }

    /** What the program's own history of a cell must say, newest first. */
    static Map<Cell, List<String>> histories(Kept kept, Set<Cell> cells) {
        Map<Cell, List<String>> histories = new HashMap<>();
        for (Event event : kept.events())
            if (cells.contains(event.cell()))
                histories
                        .computeIfAbsent(event.cell(), c -> new java.util.ArrayList<>())
                        .addFirst(event.from() + ">" + event.to());
        return histories;
    }
}
