package eljur.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart those of one list whose names coincide: «Иванова М. С.» stays where she is the only one; of two, each gets what differs,
 * the full name, else the position, else the day of birth. Who picks the wrong one marks the wrong one absent, or pays her.
 */
public final class Namesakes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Namesakes() {}

    /** @param name as the list shows it; the position may be empty, the day of birth unknown */
    public record Bearer(
            long id,
            String name,
            String fullName,
            String position,
            @Nullable LocalDate born) {}

    /** By the person's number, in the order in which they came. */
    public static Map<Long, String> toldApart(List<Bearer> bearers) {
        Map<Long, String> told = new HashMap<>();
        tell(bearers, Means.NAME, told);
        Map<Long, String> ordered = new LinkedHashMap<>();
        bearers.forEach(one -> ordered.put(one.id(), told.getOrDefault(one.id(), one.name())));
        return ordered;
    }

    // Each step parts those whom the one before left together; what is the same for all of them is not said.
    private static void tell(List<Bearer> same, Means means, Map<Long, String> told) {
        Map<String, List<Bearer>> parts = new LinkedHashMap<>();
        for (Bearer one : same)
            parts.computeIfAbsent(means.of(one), any -> new ArrayList<>()).add(one);
        for (var part : parts.entrySet())
            if (part.getValue().size() == 1 || means == Means.BORN)
                part.getValue().forEach(one -> told.put(one.id(), part.getKey()));
            else tell(part.getValue(), Means.values()[means.ordinal() + 1], told);
    }

    private enum Means {
        NAME,
        FULL_NAME,
        POSITION,
        BORN;

        String of(Bearer one) {
            return switch (this) {
                case NAME -> one.name();
                case FULL_NAME -> one.fullName();
                case POSITION -> with(one, one.position());
                case BORN -> with(one, one.born() == null ? one.position() : DAY.format(one.born()));
            };
        }

        private static String with(Bearer one, String what) {
            return what.isEmpty() ? one.fullName() : one.fullName() + ", " + what;
        }
    }
}
