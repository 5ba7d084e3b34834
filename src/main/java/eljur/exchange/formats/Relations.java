package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for who a guardian is to the child. */
public final class Relations {

    private static final Map<String, String> KNOWN = load();

    private static final Set<String> CLOSER = Arrays.stream(WordLists.read("relations.properties")
                    .getProperty("relative.closer")
                    .split(","))
            .map(Cells::bare)
            .collect(Collectors.toSet());

    private Relations() {}

    /** The word kept for it, as {@code mother}; null for a word that is not known. */
    public static @Nullable String find(String word) {
        return KNOWN.get(Cells.bare(word));
    }

    /** The word itself, where a wider one is kept for it: an aunt is a relative. Null for all others. */
    static @Nullable String widened(String word) {
        boolean closer = CLOSER.contains(Cells.bare(word));
        return closer ? Cells.clean(word) : null;
    }

    private static Map<String, String> load() {
        Properties words = WordLists.read("relations.properties");
        Map<String, String> known = new HashMap<>();
        for (String relation : words.stringPropertyNames())
            Arrays.stream(words.getProperty(relation).split(","))
                    .forEach(w -> known.put(Cells.bare(w), relation.replaceFirst("\\..*", "")));
        return known;
    }
}
