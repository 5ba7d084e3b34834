package eljur.platform;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a person typed, made safe to keep: one form of each letter, no signs that no keyboard writes. */
public final class Typed {

    private Typed() {}

    /**
     * One line or several, without blanks around it.
     *
     * @param longest how many characters there is room for
     * @throws Refused when it is longer, or holds control signs or broken characters
     */
    public static String text(@Nullable String raw, int longest) {
        if (raw == null) return "";
        if (raw.length() > longest * 4L + 100) throw new Refused("typed.too-long", longest);
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePoints().anyMatch(Typed::noKeyWritesIt)) throw new Refused("typed.unreadable");
        if (text.codePointCount(0, text.length()) > longest) throw new Refused("typed.too-long", longest);
        return text;
    }

    private static boolean noKeyWritesIt(int sign) {
        boolean control = Character.isISOControl(sign) && sign != '\n' && sign != '\t';
        boolean halfOfACharacter = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        // Direction overrides can make one text look like another.
        boolean turnsAround = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        return control || halfOfACharacter || turnsAround || !Character.isDefined(sign);
    }
}
