package eljur.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name typed in capitals throughout, written as names are: in tables and in forms alike. */
public final class NameCapitals {

    /** Words of names that begin with a small letter behind the name. */
    private static final Set<String> SMALL = Set.of(
            "\u043e\u0433\u043b\u044b",
            "\u043e\u0433\u043b\u0443",
            "\u0443\u0433\u043b\u0438",
            "\u0443\u043b\u044b",
            "\u043a\u044b\u0437\u044b",
            "\u0433\u044b\u0437\u044b",
            "\u043a\u0438\u0437\u0438",
            "\u0437\u0430\u0434\u0435",
            "\u0434\u0435",
            "\u0444\u043e\u043d",
            "\u0432\u0430\u043d",
            "\u0434\u0435\u0440",
            "\u044d\u043b\u044c",
            "\u0438\u0431\u043d");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private NameCapitals() {}

    /** A single letter is an initial; a name with one small letter was typed by somebody who knows how it is written. */
    public static String lowered(String typed) {
        boolean capitals = typed.codePoints().noneMatch(Character::isLowerCase) && typed.matches(".*\\p{Lu}\\p{Lu}.*");
        if (!capitals) return typed;
        Matcher words = WORD.matcher(typed);
        StringBuilder name = new StringBuilder();
        while (words.find()) {
            String small = words.group().toLowerCase(Locale.ROOT);
            boolean behind = words.start() > 0;
            words.appendReplacement(name, behind && SMALL.contains(small) ? small : capital(small));
        }
        return words.appendTail(name).toString();
    }

    private static String capital(String small) {
        return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }
}
