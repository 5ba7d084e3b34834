package eljur.results.settings;

import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.results.settings.Setting.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A setting as typed from the school's act; refused with the first thing that is wrong. */
final class SettingForm {

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_ACT = 300, MOST_PARTS = 9;

    private final Map<String, String> typed;
    private final Set<Long> subjects;

    private SettingForm(Map<String, String> typed, Set<Long> subjects) {
        this.typed = typed;
        this.subjects = subjects;
    }

    /** @param subjects that the school has */
    static Setting read(Map<String, String> typed, Set<Long> subjects) {
        return new SettingForm(typed, subjects).setting();
    }

    private Setting setting() {
        Kind kind = Stream.of(Kind.values())
                .filter(one -> one.stored().equals(typed.get("kind")))
                .findFirst()
                .orElseThrow(() -> new Refused("settings.no.way"));
        String way = typed.getOrDefault("way", "");
        if (!kind.ways().contains(way)) throw new Refused("settings.no.way");
        int from = grade("from-grade", 1), to = grade("to-grade", 11);
        if (from > to) throw new Refused("settings.no.grades");
        Long subject = kind == Kind.EXAM_DAYS || kind == Kind.BEHAVIOUR ? null : subject(typed.get("subject"));
        List<Long> parts = kind == Kind.SUBJECT_GROUP ? parts(subject) : List.of();
        return new Setting(0, kind, since(), from, to, subject, way, parts, act(), false);
    }

    private int grade(String field, int otherwise) {
        String text = Typed.text(typed.get(field), 20);
        if (text.isEmpty()) return otherwise;
        if (!text.matches("[1-9]|1[01]")) throw new Refused("settings.no.grades");
        return Integer.parseInt(text);
    }

    private @Nullable Long subject(@Nullable String sent) {
        String text = Typed.text(sent, 20);
        if (text.isEmpty()) return null;
        if (!text.matches("[0-9]{1,18}") || !subjects.contains(Long.parseLong(text)))
            throw new Refused("settings.no.subject");
        return Long.parseLong(text);
    }

    private List<Long> parts(@Nullable Long subject) {
        List<Long> parts = Stream.of(typed.getOrDefault("parts", "").split(",", MOST_PARTS + 1))
                .map(this::subject)
                .filter(one -> one != null && !one.equals(subject))
                .distinct()
                .toList();
        if (subject == null || parts.size() < 2 || parts.size() > MOST_PARTS) throw new Refused("settings.no.parts");
        return parts;
    }

    private LocalDate since() {
        String text = Typed.text(typed.get("since"), 20);
        try {
            LocalDate day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, NUMBERS);
            if (day.getYear() < 2000 || day.getYear() > 2100) throw new Refused("settings.no.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("settings.no.day");
        }
    }

    // Without number and date nobody can look the act up.
    private String act() {
        String act = Typed.text(typed.get("act"), LONGEST_ACT).replaceAll("\\s+", " ");
        if (!act.matches(".*[0-9].*")) throw new Refused("settings.no.act");
        return act;
    }
}
