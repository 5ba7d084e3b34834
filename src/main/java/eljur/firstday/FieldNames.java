package eljur.firstday;

import eljur.platform.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of the first day are called, where a list says what is wrong with which. */
final class FieldNames {

    /** One of several of a kind, as {@code slot.3.starts}: the third lesson's first moment. */
    private static final Pattern NUMBERED = Pattern.compile("(term\\.\\w+|holiday|slot)\\.(\\d+)\\.(\\w+)");

    private static final Map<String, String> ROWS =
            Map.of("holiday", "firstday.holiday.row", "slot", "firstday.bells.lesson.row");

    private final Texts texts;

    FieldNames(Texts texts) {
        this.texts = texts;
    }

    Map<String, String> of(Collection<String> fields) {
        Map<String, String> names = new HashMap<>();
        for (String field : fields) names.put(field, of(field));
        return names;
    }

    private String of(String field) {
        Matcher one = NUMBERED.matcher(field);
        if (!one.matches()) return texts.of("firstday." + (field.startsWith("year.") ? yearly(field) : field));
        String kind = one.group(1);
        return texts.of(ROWS.getOrDefault(kind, "firstday." + kind), one.group(2));
    }

    private static String yearly(String field) {
        return field.equals("year.first") ? field : "year.span";
    }
}
