package eljur.school;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.school.web.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed about the school and its parts; a refusal names the field by its label, {@code school.field.…}. */
final class StructureForm {

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int SHORT = 40;

    private final Map<String, String> typed;
    private final Texts texts;

    StructureForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    Fields again(Refused no) {
        return new Fields(typed, no.said(texts), no instanceof NameTaken taken ? taken.path() : null);
    }

    String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) throw new Refused("school.form.no.empty", label(field));
        return text;
    }

    LocalDate requiredDay(String field) {
        return Objects.requireNonNullElseGet(day(field), () -> {
            throw new Refused("school.form.no.empty", label(field));
        });
    }

    @Nullable
    LocalDate day(String field) {
        String text = text(field, SHORT);
        if (text.isEmpty()) return null;
        LocalDate day = parsed(text);
        if (day == null || day.getYear() < 1900 || day.getYear() > 2999)
            throw new Refused("school.form.no.day", label(field));
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return text.contains(".") ? LocalDate.parse(text, NUMBERS) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Nullable
    Integer number(String field, int least, int most) {
        String text = text(field, SHORT);
        if (text.isEmpty()) return null;
        int number = text.matches("-?[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number < least || number > most)
            throw new Refused("school.form.no.number", label(field), String.valueOf(least), String.valueOf(most));
        return number;
    }

    int requiredNumber(String field, int least, int most) {
        required(field, SHORT);
        return Objects.requireNonNull(number(field, least, most));
    }

    String choice(String field, Set<String> known) {
        String text = required(field, SHORT);
        if (!known.contains(text)) throw new Refused("school.form.no.choice", label(field));
        return text;
    }

    /** One of these, or none. */
    @Nullable
    Long chosen(String field, Set<Long> known) {
        String text = text(field, SHORT);
        if (text.isEmpty()) return null;
        if (!text.matches("[0-9]{1,18}") || !known.contains(Long.parseLong(text)))
            throw new Refused("school.form.no.choice", label(field));
        return Long.parseLong(text);
    }

    private String label(String field) {
        return texts.of("school.field." + field);
    }

    static String said(LocalDate day) {
        return NUMBERS.format(day);
    }
}
