package eljur.exchange.formats;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grade that the short name of a class says: by its first digits, else by a code of the upper grades that has no grade in it. */
final class UntisGrades {

    private static final Pattern DIGITS = Pattern.compile("^0?(\\d{1,2})(?!\\d).*");
    private static final Properties CODES = WordLists.read("untis-grades.properties");

    private UntisGrades() {}

    /** Null when nothing in the name says it. */
    static @Nullable Integer of(String name) {
        String code = CODES.getProperty(name);
        if (code != null) return Integer.valueOf(code);
        Matcher digits = DIGITS.matcher(name);
        boolean grade = digits.matches()
                && Integer.parseInt(digits.group(1)) <= 12
                && !digits.group(1).equals("0");
        return grade ? Integer.valueOf(digits.group(1)) : null;
    }

    static boolean isByCode(String name) {
        return CODES.getProperty(name) != null;
    }
}
