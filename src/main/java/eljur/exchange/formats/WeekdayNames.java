package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which day of the week a name means: aSc exports the days under the names that the school gave them. */
final class WeekdayNames {

    private static final Map<String, DayOfWeek> KNOWN = load();

    private WeekdayNames() {}

    static @Nullable DayOfWeek find(String name) {
        return KNOWN.get(Cells.bare(name));
    }

    private static Map<String, DayOfWeek> load() {
        Properties words = WordLists.read("weekdays.properties");
        Map<String, DayOfWeek> known = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String names = words.getProperty(String.valueOf(day.getValue()), "");
            Arrays.stream(names.split(",")).forEach(name -> known.put(Cells.bare(name), day));
        }
        return known;
    }
}
