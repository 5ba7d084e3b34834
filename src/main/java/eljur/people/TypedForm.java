package eljur.people;

import eljur.people.web.Fields;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of this module; a refusal names the field by its label, {@code people.field.…}. */
final class TypedForm {

    /** Strictly: 31 February is no day, and not the last of the month. */
    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int NAME = 100;

    private final Map<String, String> typed;
    private final Texts texts;

    TypedForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    record Name(String surname, String given, String patronymic) {

        String full() {
            return (surname + " " + given + " " + patronymic).strip().replaceAll("\\s+", " ");
        }
    }

    /** An order of the director, its number without «№». */
    record Order(String number, LocalDate date) {}

    Fields again(Refused no) {
        return new Fields(typed, no.said(texts));
    }

    String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) throw new Refused("people.form.no.empty", label(field));
        return text;
    }

    boolean ticked(String field) {
        return "yes".equals(typed.get(field));
    }

    Name name() {
        return new Name(
                NameCapitals.lowered(required("surname", NAME)),
                NameCapitals.lowered(required("given", NAME)),
                NameCapitals.lowered(text("patronymic", NAME)));
    }

    Order order() {
        String number = required("order", 60).replaceFirst("^№\\s*", "");
        if (number.isEmpty()) throw new Refused("people.form.no.empty", label("order"));
        return new Order(number, day("order-date"));
    }

    LocalDate day(String field) {
        return Objects.requireNonNullElseGet(optionalDay(field), () -> {
            throw new Refused("people.form.no.empty", label(field));
        });
    }

    @Nullable
    LocalDate optionalDay(String field) {
        String text = text(field, 40);
        if (text.isEmpty()) return null;
        LocalDate day = parsed(text);
        if (day == null || day.getYear() < 1900 || day.getYear() > 2999)
            throw new Refused("people.form.no.day", label(field));
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return text.contains(".") ? LocalDate.parse(text, NUMBERS) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String choice(String field, Set<String> known) {
        String text = required(field, 40);
        if (!known.contains(text)) throw new Refused("people.form.no.choice", label(field));
        return text;
    }

    long id(String field) {
        String text = required(field, 40);
        if (!text.matches("[0-9]{1,18}")) throw new Refused("people.form.no.choice", label(field));
        return Long.parseLong(text);
    }

    @Nullable
    Long optionalId(String field) {
        return text(field, 40).isEmpty() ? null : id(field);
    }

    /** What was ticked; an empty field among them is none. */
    static Set<Long> chosen(@Nullable List<Long> ticked) {
        return ticked == null
                ? Set.of()
                : ticked.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private String label(String field) {
        return texts.of("people.field." + field);
    }

    static String said(LocalDate day) {
        return NUMBERS.format(day);
    }
}
