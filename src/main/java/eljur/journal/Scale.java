package eljur.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * By what a work is judged: data of {@code rules/scales.properties}. A figure of another scale than the five-point one bears its scale
 * wherever it is kept ({@code ten:7}) and shown ({@code 7⁄10}), so that no mean and no reader takes it for a mark of the five-point scale.
 */
public enum Scale {
    FIVE,
    PASS,
    TEN,
    TWELVE,
    HUNDRED,
    LEVELS,
    BEHAVIOUR;

    private static final int MOST_KEYS = 12;

    /** As the database keeps it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such scale */
    public static Scale of(String stored) {
        return Arrays.stream(values())
                .filter(one -> one.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(stored));
    }

    /** The values that belong to this scale alone, as kept and as shown; the five-point scale has its own. */
    List<Sign> own() {
        List<Sign> own = new ArrayList<>();
        String figures = Signs.scale(stored() + ".figures"), levels = Signs.scale(stored() + ".levels");
        if (!figures.isEmpty()) figures(figures).forEach(figure -> own.add(sign(figure, figures)));
        for (String level : words(levels)) own.add(level(level));
        return own;
    }

    /** @param name for the messages, «levels.high»; empty of a figure */
    public record Key(String typed, String name) {}

    /** What a finger can choose from instead of the usual marks; empty where those are it, or there are too many. */
    public List<Key> keys() {
        List<Sign> own = own();
        if (own.size() > MOST_KEYS) return List.of();
        return own.stream()
                .map(one -> new Key(
                        one.typed(),
                        one.typed().matches("[0-9]+") ? "" : one.stored().replace(':', '.')))
                .toList();
    }

    record Sign(String stored, String typed, String printed) {}

    /** The levels of all scales that have some. */
    public static List<MarkValue> levels() {
        List<MarkValue> levels = new ArrayList<>();
        for (Scale scale : values())
            for (String level : words(Signs.scale(scale.stored() + ".levels")))
                levels.add(MarkValue.of(scale.level(level).stored()));
        return levels;
    }

    /** May it be used where no marks are given. */
    public boolean unmarked() {
        return Signs.scale(stored() + ".unmarked").equals("true");
    }

    /** Is it one of the scales on this day. */
    public boolean holds(LocalDate day) {
        String since = Signs.scale(stored() + ".since"), until = Signs.scale(stored() + ".until");
        return (since.isEmpty() || !day.isBefore(LocalDate.parse(since)))
                && (until.isEmpty() || !day.isAfter(LocalDate.parse(until)));
    }

    /** Can its figures be turned into marks of the five-point scale. */
    public boolean converts() {
        return !Signs.scale(stored() + ".five").isEmpty();
    }

    /** «9:5»: from nine on a five. The mark of the five-point scale, or 0 where the scale has no such table. */
    int five(int figure) {
        NavigableMap<Integer, Integer> from = new TreeMap<>();
        for (String border : words(Signs.scale(stored() + ".five")))
            from.put(Integer.parseInt(border.split(":")[0]), Integer.parseInt(border.split(":")[1]));
        var reached = from.floorEntry(figure);
        return reached == null ? 0 : reached.getValue();
    }

    /** Does a work judged by this scale take such a value: its own, and the words that say why there is none. */
    public boolean has(MarkValue value) {
        if (!value.given()) return true;
        return value.scale() == this || words(Signs.scale(stored() + ".words")).contains(value.stored());
    }

    private Sign sign(int figure, String figures) {
        String most = figures.substring(figures.indexOf('-') + 1);
        return new Sign(stored() + ":" + figure, String.valueOf(figure), figure + Signs.scale("sign.of") + most);
    }

    private Sign level(String level) {
        String[] said = level.split(":");
        return new Sign(stored() + ":" + said[0], said[1], said[1]);
    }

    private static IntStream figures(String figures) {
        String[] ends = figures.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private static List<String> words(String listed) {
        return listed.isEmpty() ? List.of() : List.of(listed.split(" "));
    }
}
