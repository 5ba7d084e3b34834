package eljur.school;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed about a day, and what is wrong with it, by field. */
final class ChangeForm {

    private static final int LONGEST = 200;

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Texts texts;

    ChangeForm(MultiValueMap<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    Map<String, String> errors() {
        return errors;
    }

    String value(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Empty when something is wrong: {@link #errors} says what. */
    Optional<NewChange> read(CalendarYear year, Set<Long> classes, Set<Long> bells) {
        CalendarKind kind = kind();
        LocalDate starts = day("starts");
        LocalDate ends = value("ends").isBlank() ? starts : day("ends");
        Integer weekday = kind == CalendarKind.WORK ? weekday() : null;
        Long ringing = kind == CalendarKind.SHORT ? chosen("bells", bells) : null;
        String reason = text("reason", true);
        String document = text("document", false);
        List<Long> whom = classes(classes);
        if (!errors.isEmpty() || kind == null || starts == null || ends == null) return Optional.empty();
        var change = new NewChange(kind, starts, ends, weekday, ringing, whom, reason, document);
        String objection = change.objection(year);
        if (objection == null) return Optional.of(change);
        error(objection.endsWith("taught") ? "weekday" : "ends", objection);
        return Optional.empty();
    }

    private @Nullable CalendarKind kind() {
        for (CalendarKind kind : CalendarKind.values()) if (kind.code().equals(value("kind"))) return kind;
        error("kind", "calendar.no.kind");
        return null;
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeParseException e) {
            error(field, "calendar.no.date");
            return null;
        }
    }

    private @Nullable Integer weekday() {
        if (value("weekday").matches("[1-7]")) return Integer.valueOf(value("weekday"));
        error("weekday", "calendar.no.weekday");
        return null;
    }

    private @Nullable Long chosen(String field, Set<Long> possible) {
        Long number = number(value(field));
        if (number != null && possible.contains(number)) return number;
        error(field, "calendar.no.bells");
        return null;
    }

    private List<Long> classes(Set<Long> possible) {
        if (!value("whom").equals("classes")) return List.of();
        Set<Long> chosen = values("class").stream()
                .map(ChangeForm::number)
                .filter(number -> number != null && possible.contains(number))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) error("class", "calendar.no.classes");
        return chosen.stream().sorted().toList();
    }

    private static @Nullable Long number(String value) {
        return value.matches("[0-9]{1,18}") ? Long.valueOf(value) : null;
    }

    private String text(String field, boolean needed) {
        try {
            String text = Typed.text(value(field), LONGEST);
            if (needed && text.isEmpty()) error(field, "calendar.no.reason");
            return text;
        } catch (Refused no) {
            errors.putIfAbsent(field, no.said(texts));
            return "";
        }
    }

    private void error(String field, String key) {
        errors.putIfAbsent(field, texts.of(key));
    }
}
