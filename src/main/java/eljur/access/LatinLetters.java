package eljur.access;

import eljur.platform.Rules;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;

/** A name in Latin letters, for a log-in: «Юлия» is {@code iuliia}. */
final class LatinLetters {

    private static final Properties LETTERS = Rules.read("latin-letters");

    private LatinLetters() {}

    static String of(String name) {
        var latin = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray())
            latin.append(LETTERS.getProperty(String.valueOf(letter), String.valueOf(letter)));
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
