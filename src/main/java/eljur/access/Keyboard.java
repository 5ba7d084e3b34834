package eljur.access;

import eljur.platform.Rules;
import java.util.List;
import java.util.Properties;

/** What fingers do on the keys: the other layout, and walks along a line of keys. */
final class Keyboard {

    /** Fewer keys in a line come up by chance. */
    private static final int A_WALK = 3;

    private static final Properties KEYS = Rules.read("keyboard");
    private static final String LATIN = KEYS.getProperty("latin");
    private static final String CYRILLIC = KEYS.getProperty("cyrillic");
    private static final String[] INSTEAD = KEYS.getProperty("instead").split(" ");
    private static final List<String> LINES = lines();

    private Keyboard() {}

    static String toCyrillic(String text) {
        return retyped(text, LATIN, CYRILLIC);
    }

    static String toLatin(String text) {
        return retyped(text, CYRILLIC, LATIN);
    }

    /** With digits and signs read as the letters they are written for;. */
    static String readAsLetters(String text, boolean russian) {
        for (String pair : INSTEAD)
            if (Character.UnicodeBlock.of(pair.charAt(1)).equals(Character.UnicodeBlock.CYRILLIC) == russian)
                text = text.replace(pair.charAt(0), pair.charAt(1));
        return text;
    }

    /** How many of the characters do not lie on a walk along a line of keys, or of the alphabet, this way or that. */
    static int besideWalks(String text) {
        int beside = 0;
        for (int i = 0; i < text.length(); ) {
            int walk = walkFrom(text, i);
            if (walk < A_WALK) beside++;
            i += walk < A_WALK ? 1 : walk;
        }
        return beside;
    }

    private static int walkFrom(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isWalk(text.substring(start, end + 1))) end++;
        return end - start;
    }

    private static boolean isWalk(String part) {
        return LINES.stream().anyMatch(line -> line.contains(part));
    }

    private static String retyped(String text, String from, String to) {
        var typed = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            int key = from.indexOf(sign);
            typed.append(key < 0 || key >= to.length() ? sign : to.charAt(key));
        }
        return typed.toString();
    }

    private static List<String> lines() {
        List<String> there = List.of(KEYS.getProperty("lines").split("\\s+"));
        List<String> andBack = new java.util.ArrayList<>(there);
        there.forEach(line -> andBack.add(new StringBuilder(line).reverse().toString()));
        return andBack;
    }
}
