package eljur.journal.works;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was typed into a form, read field by field; everything that is wrong is said at once. */
final class WorkFields {

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> typed;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    WorkFields(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    /** @throws UnreadKind naming every field */
    void check() {
        if (!errors.isEmpty()) throw new UnreadKind(errors);
    }

    void wrong(String field, String key, Object... args) {
        errors.put(field, texts.of(key, args));
    }

    boolean is(String field) {
        return "yes".equals(typed.get(field));
    }

    String text(String field, int longest, String needed) {
        return read(field, "", () -> {
            String text = Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
            if (text.isEmpty()) throw new Refused(needed);
            return text;
        });
    }

    String act(String field) {
        return read(field, "", () -> {
            String act = Typed.text(typed.get(field), 300).replaceAll("\\s+", " ");
            if (!act.matches(".*[0-9].*")) throw new Refused("works.no.act");
            return act;
        });
    }

    <T> T choice(String field, T otherwise, java.util.function.Function<String, T> of) {
        return read(field, otherwise, () -> {
            try {
                return of.apply(Typed.text(typed.get(field), 20));
            } catch (IllegalArgumentException no) {
                throw new Refused("works.no.choice");
            }
        });
    }

    int number(String field, int least, int most) {
        return read(field, least, () -> {
            String text = Typed.text(typed.get(field), 20);
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most)
                throw new Refused("works.no.number", least, most);
            return Integer.parseInt(text);
        });
    }

    BigDecimal weight(String field) {
        return read(field, BigDecimal.ONE, () -> {
            String text = Typed.text(typed.get(field), 20).replace(',', '.');
            if (!text.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) throw new Refused("works.no.weight");
            return new BigDecimal(text).setScale(2);
        });
    }

    /** @param otherwise where nothing was typed */
    LocalDate day(String field, LocalDate otherwise) {
        return read(field, otherwise, () -> {
            String text = Typed.text(typed.get(field), 20);
            return text.isEmpty() ? otherwise : day(text);
        });
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, NUMBERS);
            if (day.getYear() < 2000 || day.getYear() > 2100) throw new Refused("works.no.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("works.no.day");
        }
    }

    private <T> T read(String field, T otherwise, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused no) {
            errors.put(field, no.said(texts));
            return otherwise;
        }
    }
}
