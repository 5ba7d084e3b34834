package eljur.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is no password: too short, or among the first that anybody tries. Nothing is asked of its composition: a sentence in small letters
 * is good. Source: NIST SP 800-63B, 5.1.1.2 (length, a list of bad ones, no rules of composition), with what Russian keyboards add.
 *
 * @param shortest in characters
 * @param words that people take for passwords, in small letters
 */
record PasswordRule(int shortest, Set<String> words) {

    static final int LONGEST = 128;

    /** Beside a known word so much adds nothing: a year, a sign, an initial. */
    private static final int LITTLE = 6;

    private static final int LITTLE_OF_LETTERS = 2;
    private static final int SHORTEST_PERSONAL_WORD = 3;

    enum No {
        SHORT,
        LONG,
        REPEATED,
        WALK,
        DATE,
        COMMON,
        PERSONAL
    }

    /**
     * Why this is no password; empty: it is one.
     *
     * @param personal login, names, the name of the school
     */
    Optional<No> no(String password, Collection<String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) return Optional.of(No.SHORT);
        if (length > LONGEST) return Optional.of(No.LONG);
        String text = folded(password);
        if (repeats(text)) return Optional.of(No.REPEATED);
        if (isDateOrNumber(text)) return Optional.of(No.DATE);
        if (Keyboard.besideWalks(text) <= LITTLE_OF_LETTERS) return Optional.of(No.WALK);
        Set<String> readings = readings(text);
        if (isLittleBeside(readings, personal(personal))) return Optional.of(No.PERSONAL);
        return isLittleBeside(readings, words) ? Optional.of(No.COMMON) : Optional.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** «аааааааа», «abababab», «1231231231»: a piece of up to four signs over and over. */
    private static boolean repeats(String text) {
        for (int piece = 1; piece <= 4; piece++) {
            String first = text.substring(0, piece);
            if (first.repeat(text.length() / piece + 1).startsWith(text)) return true;
        }
        return text.chars().distinct().count() <= 3;
    }

    /** A birthday however it is written, or a telephone number. */
    private static boolean isDateOrNumber(String text) {
        String digits = text.replaceAll("[\\s./()+-]", "");
        boolean date = digits.matches("(0?[1-9]|[12]\\d|3[01])(0?[1-9]|1[0-2])(19|20)\\d\\d")
                || digits.matches("(19|20)\\d\\d(0?[1-9]|1[0-2])(0?[1-9]|[12]\\d|3[01])");
        boolean years = digits.matches("((19|20)\\d\\d){2,3}");
        return date || years || digits.matches("[78]?9\\d{9}");
    }

    // As typed, in the other layout, and with digits read as letters.
    private static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>(List.of(text, Keyboard.toCyrillic(text), Keyboard.toLatin(text)));
        for (String one : List.copyOf(readings)) {
            readings.add(Keyboard.readAsLetters(one, false));
            readings.add(Keyboard.readAsLetters(one, true));
        }
        return readings;
    }

    private static List<String> personal(Collection<String> said) {
        List<String> words = new ArrayList<>();
        for (String one : said)
            for (String word : folded(one).split("[^\\p{L}\\p{N}]+"))
                if (word.length() >= SHORTEST_PERSONAL_WORD) words.addAll(List.of(word, LatinLetters.of(word)));
        return words;
    }

    private static boolean isLittleBeside(Set<String> readings, Collection<String> words) {
        return readings.stream().anyMatch(reading -> isLittle(without(reading, words, 2)));
    }

    /** Without so many of the words, the longest first; a sentence of more words is a good password. */
    private static String without(String text, Collection<String> words, int times) {
        if (times == 0) return text;
        return words.stream()
                .filter(text::contains)
                .max(Comparator.comparingInt(String::length))
                .map(word -> without(text.replaceFirst(java.util.regex.Pattern.quote(word), " "), words, times - 1))
                .orElse(text);
    }

    private static boolean isLittle(String rest) {
        String left = rest.replace(" ", "");
        long letters = left.codePoints().filter(Character::isLetter).count();
        return letters <= LITTLE_OF_LETTERS && left.length() <= LITTLE;
    }
}
