package eljur.school;

import java.util.Locale;

/** Names that a person would take for the same: whatever their letters' size, Ё or Е, and the signs between them. */
public final class SameName {

    private static final String LATIN = "abcehkmoptxy";
    private static final String CYRILLIC = "\u0430\u0432\u0441\u0435\u043d\u043a\u043c\u043e\u0440\u0442\u0445\u0443";

    private SameName() {}

    /** What is left of a name to be compared. */
    public static String of(String name) {
        StringBuilder same = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(SameName::oneOfTwins)
                .forEach(same::appendCodePoint);
        return same.toString();
    }

    /**
     * The letter of a class as a school means it: a Latin letter that looks like a Cyrillic one stands for it, or class 9-A would be another one than
     * 9-А and stand behind 9-Б.
     */
    public static String classLetter(String typed) {
        if (typed.length() != 1) return typed;
        int twin = LATIN.indexOf(typed.toLowerCase(Locale.ROOT));
        return (twin < 0 ? typed : CYRILLIC.substring(twin, twin + 1)).toUpperCase(Locale.ROOT);
    }

    // A Latin A looks like the Cyrillic one.
    private static int oneOfTwins(int sign) {
        if (sign == '\u0451') return '\u0435';
        int twin = LATIN.indexOf(sign);
        return twin < 0 ? sign : CYRILLIC.charAt(twin);
    }
}
