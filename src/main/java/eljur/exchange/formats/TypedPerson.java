package eljur.exchange.formats;

import eljur.exchange.sheets.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody as a cell names them: a name, and of namesakes the day of birth behind it, after a comma or in brackets. */
public record TypedPerson(PersonName name, @Nullable LocalDate bornOn) {

    private static final Pattern BORN = Pattern.compile(
            "(.*?)[\\s,(]*(\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:\\s*\\u0433\\.?\\s*(?:\\u0440\\.?)?)?\\s*\\)?");

    public static TypedPerson read(String text) {
        Matcher born = BORN.matcher(text);
        LocalDate day = born.matches() ? TypedDate.parse(born.group(2)) : null;
        return day == null
                ? new TypedPerson(PersonName.inOneString(text), null)
                : new TypedPerson(PersonName.inOneString(born.group(1)), day);
    }

    /** A day of birth that stands alone between the commas belongs to the name before it. */
    static List<String> joined(List<String> parts) {
        List<String> people = new ArrayList<>();
        for (String part : parts) {
            boolean day = !people.isEmpty() && read(part).name().isEmpty();
            if (day) people.set(people.size() - 1, people.getLast() + ", " + part);
            else people.add(part);
        }
        return people;
    }

    public boolean mayBeBorn(@Nullable LocalDate day) {
        return bornOn == null || bornOn.equals(day);
    }
}
