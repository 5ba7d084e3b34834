package eljur.timetable;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.timetable.web.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed about a course; a refusal names the field by its label, {@code course.field.…}. */
final class CourseForm {

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Map<String, String> typed;
    private final Texts texts;

    CourseForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    static String said(LocalDate day) {
        return NUMBERS.format(day);
    }

    Fields again(@Nullable Refused no) {
        return new Fields(typed, no == null ? null : no.said(texts));
    }

    String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) throw new Refused("course.no.empty", label(field));
        return text;
    }

    boolean ticked(String field) {
        return "yes".equals(typed.get(field));
    }

    String choice(String field, Set<String> known) {
        String text = required(field, 40);
        if (!known.contains(text)) throw new Refused("course.no.choice", label(field));
        return text;
    }

    long id(String field) {
        String text = required(field, 40);
        if (!text.matches("[0-9]{1,18}")) throw new Refused("course.no.choice", label(field));
        return Long.parseLong(text);
    }

    @Nullable
    Long optionalId(String field) {
        return text(field, 40).isEmpty() ? null : id(field);
    }

    @Nullable
    Double hours(String field) {
        return WeeklyHours.read(text(field, 20));
    }

    LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null) throw new Refused("course.no.empty", label(field));
        return day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        String text = text(field, 40);
        if (text.isEmpty()) return null;
        LocalDate day = parsed(text);
        if (day == null || day.getYear() < 1900 || day.getYear() > 2999)
            throw new Refused("course.no.day", label(field));
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return text.contains(".") ? LocalDate.parse(text, NUMBERS) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String label(String field) {
        return texts.of("course.field." + field);
    }
}
