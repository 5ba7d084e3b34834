package eljur.substitutions;

import eljur.platform.Refused;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of the desk. */
record ChangeForm(Map<String, String> fields) {

    private static final int LONGEST = 200;

    String text(String name) {
        return Typed.text(fields.get(name), LONGEST);
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean ticked(String name) {
        return fields.containsKey(name);
    }

    /** @throws Refused when nothing was chosen */
    long number(String name) {
        Long number = numberOrNull(name);
        if (number == null) throw new Refused("substitutions.no.choice");
        return number;
    }

    @Nullable
    Long numberOrNull(String name) {
        String text = text(name);
        if (text.isEmpty()) return null;
        if (!text.matches("\\d{1,18}")) throw new Refused("substitutions.no.choice");
        return Long.valueOf(text);
    }

    int ordinal(String name) {
        return (int) Math.min(number(name), 99);
    }

    LocalDate day(String name) {
        LocalDate day = dayOrNull(name);
        if (day == null) throw new Refused("substitutions.no.day");
        return day;
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        String text = text(name);
        if (text.isEmpty()) return null;
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2999) throw new Refused("substitutions.no.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("substitutions.no.day");
        }
    }
}
