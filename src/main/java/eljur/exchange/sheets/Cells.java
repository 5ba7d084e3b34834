package eljur.exchange.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people and programs leave around a value: blanks of every kind, two forms of one letter, invisible signs. */
public final class Cells {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Latin letters that look like Cyrillic ones and are typed instead of them in the name of a class. */
    private static final String LATIN = "abcehkmoptxy";

    private static final String CYRILLIC = "\u0430\u0432\u0441\u0435\u043d\u043a\u043c\u043e\u0440\u0442\u0445\u0443";

    private Cells() {}

    /** The value without what cannot be seen, blanks single, letters composed. */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** For comparing: lower case, YO as YE. */
    public static String fold(String text) {
        return clean(text).toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
    }

    /** For comparing headers and words: only letters and digits are left of it. */
    public static String bare(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(fold(text)).replaceAll("");
    }

    /** For comparing names of classes: 5-A, "5 a" and 5A are one class whichever alphabet the letter is of. */
    public static String className(String text) {
        StringBuilder same = new StringBuilder(bare(text));
        for (int i = 0; i < same.length(); i++) {
            int twin = LATIN.indexOf(same.charAt(i));
            if (twin >= 0) {
                same.setCharAt(i, CYRILLIC.charAt(twin));
            }
        }
        return same.toString();
    }

    /** The name as the school writes it already, where the other is the same but for case, blanks and the like. */
    public static String kept(String there, String exported) {
        boolean same = fold(there).equals(fold(exported)) || className(there).equals(className(exported));
        return same ? there : exported;
    }

    /** Enough of a strange value to recognise it by, in a message. */
    public static String excerpt(String text) {
        String clean = clean(text);
        return clean.length() <= 40 ? clean : clean.substring(0, 39) + "…";
    }
}
