package eljur.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types as login, and what of it is kept. */
final class LoginName {

    /** What may be chosen: letters of any alphabet, digits, and what stands in an address of mail. */
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,59}");

    private LoginName() {}

    /** @param normal as {@link #normal} leaves it */
    static boolean fits(String normal) {
        return FIT.matcher(normal).matches();
    }

    /**
     * Russian letters are welcome; a stray blank or a capital is no reason to turn anybody away, and signs that no keyboard writes are
     * nobody's.
     */
    static String normal(String login) {
        String clean = Normalizer.normalize(login, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return clean.length() <= 100 ? clean : clean.substring(0, 100);
    }
}
