package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words that stand in tables for a kind of course or for some of the weeks. */
final class ImportVocabulary {

    private static final Map<String, String> KNOWN = load();

    private ImportVocabulary() {}

    /** What the word means in this list, as {@code kind}; null for one that is not known. */
    static @Nullable String find(String list, String word) {
        return KNOWN.get(list + " " + Cells.bare(word));
    }

    private static Map<String, String> load() {
        Properties words = WordLists.read("import-words.properties");
        Map<String, String> known = new HashMap<>();
        for (String name : words.stringPropertyNames()) {
            String[] parts = name.split("\\.", 2);
            Arrays.stream(words.getProperty(name).split(","))
                    .forEach(word -> known.put(parts[0] + " " + Cells.bare(word), parts[1]));
        }
        return known;
    }
}
