package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.people.NameCapitals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names typed in capitals throughout, written as names are; what was written otherwise is said, for a small letter may be wrong. */
final class Capitals {

    private static final int NAMED = 10;

    private final Map<String, String> written = new LinkedHashMap<>();

    PersonName of(PersonName typed) {
        PersonName name = new PersonName(
                NameCapitals.lowered(typed.surname()),
                NameCapitals.lowered(typed.given()),
                NameCapitals.lowered(typed.patronymic()));
        if (!name.equals(typed)) written.put(typed.text(), name.text());
        return name;
    }

    List<Reason> remarks() {
        if (written.isEmpty()) return List.of();
        String named =
                written.values().stream().limit(NAMED).map(Cells::excerpt).collect(Collectors.joining(", "));
        return List.of(Reason.of("import.remark.capitals", String.valueOf(written.size()), named));
    }
}
