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

    // A Latin A looks like the Cyrillic one.
    private static int oneOfTwins(int sign) {
        if (sign == '\u0451') return '\u0435';
        int twin = LATIN.indexOf(sign);
        return twin < 0 ? sign : CYRILLIC.charAt(twin);
    }
}
