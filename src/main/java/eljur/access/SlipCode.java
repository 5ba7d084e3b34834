package eljur.access;

import eljur.platform.Rules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The code on a slip: 55 random bits as eleven signs, printed {@code XXXX-XXXX-XXX}. Case, blanks, dashes, and letters of the same looks
 * make no difference when it is typed.
 */
record SlipCode(String signs) {

    private static final int LENGTH = 11;
    private static final String ALPHABET = Rules.read("slip-code").getProperty("alphabet");
    private static final Map<Character, Character> LOOKALIKES = lookalikes();

    static SlipCode thrown() {
        var signs = new StringBuilder(LENGTH);
        for (byte one : Secret.bytes(LENGTH)) signs.append(ALPHABET.charAt(one & 31));
        return new SlipCode(signs.toString());
    }

    /** Empty where it can be no code of ours. */
    static Optional<SlipCode> typed(String text) {
        var signs = new StringBuilder(LENGTH);
        for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(sign) || "-–—.".indexOf(sign) >= 0) continue;
            char meant = LOOKALIKES.getOrDefault(sign, sign);
            if (ALPHABET.indexOf(meant) < 0 || signs.length() == LENGTH) return Optional.empty();
            signs.append(meant);
        }
        return signs.length() == LENGTH ? Optional.of(new SlipCode(signs.toString())) : Optional.empty();
    }

    String printed() {
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }

    byte[] hash() {
        return Secret.hash(signs);
    }

    private static Map<Character, Character> lookalikes() {
        Map<Character, Character> same = new HashMap<>();
        for (String pair : Rules.read("slip-code").getProperty("lookalikes").split(" "))
            same.put(pair.charAt(0), pair.charAt(pair.length() - 1));
        return same;
    }
}
