package eljur.topics;

import eljur.platform.Rules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a pasted plan is what: by its headings, by the same words as in a file; without headings, as most plans have them. */
final class PlanColumns {

    enum Column {
        NUMBER,
        SECTION,
        TOPIC,
        HOURS,
        WORK,
        HOMEWORK
    }

    private static final List<Column> USUAL = List.of(Column.TOPIC, Column.HOURS, Column.WORK, Column.HOMEWORK);

    private final Map<Column, Integer> places;

    private PlanColumns(Map<Column, Integer> places) {
        this.places = places;
    }

    /** The columns by this line of headings; null: it is none. */
    static @Nullable PlanColumns headed(String[] cells) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Map<Column, Set<String>> words = words();
        for (int n = 0; n < cells.length; n++) {
            String cell = bare(cells[n]);
            for (Column column : Column.values())
                if (words.getOrDefault(column, Set.of()).contains(cell)) places.putIfAbsent(column, n);
        }
        return places.containsKey(Column.TOPIC) && (cells.length == 1 || places.size() > 1)
                ? new PlanColumns(places)
                : null;
    }

    /** @param numbered the first column holds numbers */
    static PlanColumns usual(boolean numbered) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        if (numbered) places.put(Column.NUMBER, 0);
        for (int n = 0; n < USUAL.size(); n++) places.put(USUAL.get(n), n + (numbered ? 1 : 0));
        return new PlanColumns(places);
    }

    /** Does the line say anything about this column, be it nothing? */
    boolean has(String[] cells, Column column) {
        Integer place = places.get(column);
        return place != null && place < cells.length;
    }

    String cell(String[] cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.length ? "" : cells[place].strip();
    }

    private static Map<Column, Set<String>> words() {
        Properties rules = Rules.read("import-columns");
        Map<Column, Set<String>> words = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String said = rules.getProperty("topics." + column.name().toLowerCase(Locale.ROOT), "");
            words.put(
                    column,
                    new HashSet<>(Arrays.stream(said.split(","))
                            .map(PlanColumns::bare)
                            .toList()));
        }
        return words;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435').replaceAll("[^\\p{L}\\p{N}№]", "");
    }
}
