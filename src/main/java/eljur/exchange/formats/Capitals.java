package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names typed in capitals throughout, written as names are; what was written otherwise is said, for a small letter may be wrong. */
final class Capitals {

    private static final int NAMED = 10;

    /** Words of names that begin with a small letter behind the name. */
    private static final Set<String> SMALL = Set.of(
            "\u043e\u0433\u043b\u044b",
            "\u043e\u0433\u043b\u0443",
            "\u0443\u0433\u043b\u0438",
            "\u0443\u043b\u044b",
            "\u043a\u044b\u0437\u044b",
            "\u0433\u044b\u0437\u044b",
            "\u043a\u0438\u0437\u0438",
            "\u0437\u0430\u0434\u0435",
            "\u0434\u0435",
            "\u0444\u043e\u043d",
            "\u0432\u0430\u043d",
            "\u0434\u0435\u0440",
            "\u044d\u043b\u044c",
            "\u0438\u0431\u043d");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private final Map<String, String> written = new LinkedHashMap<>();

    PersonName of(PersonName typed) {
        PersonName name = new PersonName(word(typed.surname()), word(typed.given()), word(typed.patronymic()));
        if (!name.equals(typed)) written.put(typed.text(), name.text());
        return name;
    }

    // A single letter is an initial; a name with one small letter was typed by somebody who knows how it is written.
    private static String word(String typed) {
        boolean capitals = typed.codePoints().noneMatch(Character::isLowerCase) && typed.matches(".*\\p{Lu}\\p{Lu}.*");
        if (!capitals) return typed;
        Matcher words = WORD.matcher(typed);
        StringBuilder name = new StringBuilder();
        while (words.find()) {
            String small = words.group().toLowerCase(Locale.ROOT);
            boolean behind = words.start() > 0;
            words.appendReplacement(name, behind && SMALL.contains(small) ? small : capital(small));
        }
        return words.appendTail(name).toString();
    }

    private static String capital(String small) {
        return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }

    List<Reason> remarks() {
        if (written.isEmpty()) return List.of();
        String named =
                written.values().stream().limit(NAMED).map(Cells::excerpt).collect(Collectors.joining(", "));
        return List.of(Reason.of("import.remark.capitals", String.valueOf(written.size()), named));
    }
}
