package eljur.rollover;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How classes are named from year to year: 2-А becomes 3-А, 2А becomes 3А, and one named otherwise keeps its name. */
final class ClassName {

    private static final Pattern NAME = Pattern.compile("^(\\d{1,2})(\\D.*)?$");

    private static final Pattern TWICE = Pattern.compile("(?<!\\S)(\\d{1,2}\\S*)(?:, | \\p{L} )\\1(?![\\p{L}\\d])");

    private ClassName() {}

    static String next(String name, int grade) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) != grade) return name;
        return (grade + 1) + (parts.group(2) == null ? "" : parts.group(2));
    }

    /** Of the name, 0 where it begins with none. */
    static int grade(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    }

    /** What stands behind the grade, without what divides them. */
    static String letter(String name) {
        Matcher parts = NAME.matcher(name);
        String rest = parts.matches() ? parts.group(2) : name;
        return rest == null ? "" : rest.replaceFirst("^[\\s\\-–]+", "");
    }

    /** As the school writes its classes: with a hyphen, or without. */
    static String of(int grade, String letter, List<String> like) {
        boolean bare = like.stream().anyMatch(name -> name.matches("\\d{1,2}[^\\d\\s\\-–].*"));
        return grade + (bare || letter.isEmpty() ? "" : "-") + letter;
    }

    /**
     * A name that speaks of classes, of the classes that they become: each is changed once, where it stands as a word;
     * classes that become one are named once.
     */
    static String renamed(String text, Map<String, String> names) {
        if (names.isEmpty()) return text;
        String any = names.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
        String renamed = Pattern.compile("(?<![\\p{L}\\d])(" + any + ")(?![\\p{L}\\d])")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group(1))));
        return TWICE.matcher(renamed).replaceAll("$1");
    }
}
