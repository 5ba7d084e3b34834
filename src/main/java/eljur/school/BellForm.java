package eljur.school;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule of bells as typed, and what is wrong with it. */
final class BellForm {

    static final int SLOTS = 12;

    private static final int LONGEST_NAME = 60;

    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Texts texts;

    BellForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    record Wanted(String name, List<Bells.Slot> slots) {}

    static BellForm of(Bells.Schedule schedule, Texts texts) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", schedule.name());
        for (Bells.Slot slot : schedule.slots()) {
            typed.put("slot." + slot.ordinal() + ".starts", slot.starts().toString());
            typed.put("slot." + slot.ordinal() + ".ends", slot.ends().toString());
        }
        return new BellForm(typed, texts);
    }

    Map<String, String> typed() {
        return typed;
    }

    Map<String, String> errors() {
        return errors;
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Optional<Wanted> read() {
        String name = name();
        List<Bells.Slot> slots = new ArrayList<>();
        LocalTime after = LocalTime.MIN;
        for (int n = 1; n <= SLOTS; n++) {
            String field = "slot." + n;
            if (value(field + ".starts").isEmpty() && value(field + ".ends").isEmpty()) continue;
            LocalTime starts = time(field + ".starts");
            LocalTime ends = time(field + ".ends");
            if (starts == null || ends == null) continue;
            if (!starts.isBefore(ends)) error(field + ".ends", "bells.no.order");
            if (starts.isBefore(after)) error(field + ".starts", "bells.no.overlap");
            slots.add(new Bells.Slot(n, starts, ends));
            after = ends;
        }
        if (slots.isEmpty()) error("slot.1.starts", "bells.no.slots");
        return errors.isEmpty() ? Optional.of(new Wanted(name, slots)) : Optional.empty();
    }

    private String name() {
        try {
            String name = Typed.text(value("name"), LONGEST_NAME);
            if (name.isEmpty()) error("name", "bells.no.name");
            return name;
        } catch (Refused no) {
            errors.putIfAbsent("name", no.said(texts));
            return "";
        }
    }

    private @Nullable LocalTime time(String field) {
        try {
            return LocalTime.parse(value(field)).withSecond(0).withNano(0);
        } catch (DateTimeParseException e) {
            error(field, "bells.no.time");
            return null;
        }
    }

    private void error(String field, String key) {
        errors.putIfAbsent(field, texts.of(key));
    }
}
