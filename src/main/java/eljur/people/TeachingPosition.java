package eljur.people;

import eljur.platform.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Is a post one of those who give lessons? Data with its source, {@code rules/teaching-positions.properties}. */
public final class TeachingPosition {

    private static final Properties POSITIONS = Rules.read("teaching-positions");
    private static final List<String> TEACH = words("teach");
    private static final List<String> NOT = words("not");

    private TeachingPosition() {}

    public static boolean teaches(String position) {
        String plain = position.toLowerCase(Locale.ROOT);
        return TEACH.stream().anyMatch(plain::contains) && NOT.stream().noneMatch(plain::contains);
    }

    private static List<String> words(String key) {
        return List.of(POSITIONS.getProperty(key).split(",", -1));
    }
}
