package eljur.homework.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name under which a file may be kept and given out on any system: no path, no signs that hide, and the ending of what it is. */
final class FileName {

    static final int LONGEST = 100;

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileName() {}

    /** Browsers send the bare name, others the whole path. */
    static String of(String sent, FileKind kind) {
        String bare = shown(sent);
        String ending = ending(bare, kind);
        String stem =
                cut(bare.substring(0, bare.length() - ending(bare).length()).replaceAll("[. ]+$", ""));
        if (stem.isEmpty() || RESERVED.matcher(stem).matches()) stem = "file" + (stem.isEmpty() ? "" : "_" + stem);
        return stem + "." + ending;
    }

    /** As it was sent, without a path and without signs that hide: to be named in a refusal. */
    static String shown(String sent) {
        return Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String ending(String bare, FileKind kind) {
        String sent = ending(bare).replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        return kind.endings().contains(sent) ? sent : kind.endings().getFirst();
    }

    // What follows the last dot is an ending if it looks like one: «Глава 2. Введение» has none.
    private static String ending(String bare) {
        return bare.matches("(?s).*\\.[A-Za-z0-9]{1,5}") ? bare.substring(bare.lastIndexOf('.')) : "";
    }

    private static String cut(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
