package eljur.platform;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person typed, made safe to keep: one form of each letter, no signs that no keyboard writes. */
public final class Typed {

    private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

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
        String text = Normalizer.normalize(visible(raw), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePoints().anyMatch(Typed::noKeyWritesIt)) throw new Refused("typed.unreadable");
        if (text.codePointCount(0, text.length()) > longest) throw new Refused("typed.too-long", longest);
        return text;
    }

    /** The same of a field that must be there, be it empty: where none was sent nothing may be wiped. */
    public static String sent(@Nullable String raw, int longest) {
        if (raw == null) throw new Refused("typed.missing");
        return text(raw, longest);
    }

    /** When the device says it happened: its clock may be wrong, but not beyond what a database can keep. */
    public static @Nullable Instant moment(@Nullable String raw) {
        if (raw == null) return null;
        Instant at = instant(raw);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) throw new Refused("typed.no-such-day");
        return at;
    }

    private static Instant instant(String raw) {
        try {
            return Instant.parse(raw);
        } catch (DateTimeException e) {
            throw new Refused("typed.no-such-day");
        }
    }

    /**
     * A day that a school can mean.
     *
     * @throws NotFound of any other there is no page
     */
    public static @Nullable LocalDate day(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) throw new NotFound();
        return day;
    }

    // Zero-width signs come along when text is copied from elsewhere; nobody sees that they are there.
    private static String visible(String raw) {
        return raw.codePoints()
                .filter(sign -> INVISIBLE.indexOf(sign) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean noKeyWritesIt(int sign) {
        boolean control = Character.isISOControl(sign) && sign != '\n' && sign != '\t';
        boolean halfOfACharacter = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        // Direction overrides can make one text look like another.
        boolean turnsAround = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        return control || halfOfACharacter || turnsAround || !Character.isDefined(sign);
    }
}
