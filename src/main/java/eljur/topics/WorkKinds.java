package eljur.topics;

import eljur.platform.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of work of a school.
 *
 * @param practical beginnings of the words that name a practical or laboratory work
 */
record WorkKinds(List<Kind> kinds, List<String> practical) {

    record Kind(String code, String name, String shortName, boolean control) {}

    boolean isControl(@Nullable String code) {
        return kinds.stream().anyMatch(kind -> kind.code().equals(code) && kind.control());
    }

    boolean isPractical(@Nullable String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .anyMatch(kind -> practical.stream()
                        .anyMatch(word -> kind.name().toLowerCase(Locale.ROOT).contains(word)));
    }

    String name(@Nullable String code) {
        if (code == null) return "";
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(Kind::name)
                .findFirst()
                .orElse(code);
    }

    /** By code, name or short name, as people type it; null: no kind is called so. */
    @Nullable
    String find(String typed) {
        String word = bare(typed);
        return kinds.stream()
                .filter(kind -> Stream.of(kind.code(), kind.name(), kind.shortName())
                        .anyMatch(known -> bare(known).equals(word)))
                .map(Kind::code)
                .findFirst()
                .orElse(null);
    }

    /** The kind of control work that a title begins with, «Контрольная работа № 1»; null: it begins with none. */
    @Nullable
    String named(String title) {
        String word = title.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
        return kinds.stream()
                .filter(Kind::control)
                .filter(kind -> word.matches("(?s)"
                        + Pattern.quote(kind.name().toLowerCase(Locale.ROOT).replace('\u0451', '\u0435'))
                        + "(?!\\p{L}).*"))
                .max(Comparator.comparingInt(kind -> kind.name().length()))
                .map(Kind::code)
                .orElse(null);
    }

    private static String bare(String text) {
        return Objects.requireNonNull(Typed.text(text, Topic.LONGEST))
                .toLowerCase(Locale.ROOT)
                .replace('\u0451', '\u0435')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
