package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of one element of an aSc export, read as what they mean; what is not there is empty. */
record AscAttributes(Map<String, String> values, int line) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?");

    String text(String name) {
        return Cells.clean(values.getOrDefault(name, ""));
    }

    /** The first of these that says something. */
    String firstText(String... names) {
        return Arrays.stream(names)
                .map(this::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<String> refs(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(ref -> !ref.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    LocalTime time(String name) {
        Matcher time = TIME.matcher(text(name));
        try {
            return time.matches()
                    ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number of lessons: aSc writes 6.0, and 1,5 where the computer is set so. */
    @Nullable
    Double hours(String name) {
        String text = text(name).replace(',', '.');
        return text.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.valueOf(text) : null;
    }
}
