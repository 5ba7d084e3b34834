package eljur.school;

import eljur.platform.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule of bells as typed; what is left empty fits everything. */
record BellRuleForm(Map<String, String> typed) {

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** @throws Refused when something of it cannot be */
    BellSaves.NewRule read(Set<Long> bells, Set<Long> buildings) {
        Long schedule = number("bells");
        if (schedule == null || !bells.contains(schedule)) throw new Refused("bells.rule.no.bells");
        Long building = number("building");
        if (building != null && !buildings.contains(building)) throw new Refused("bells.rule.no.bells");
        Integer from = small("gradeFrom", 12);
        Integer to = small("gradeTo", 12);
        if (from != null && to != null && from > to) throw new Refused("bells.rule.no.grades");
        LocalDate since = day("since");
        LocalDate until = day("until");
        if (since != null && until != null && until.isBefore(since)) throw new Refused("bells.rule.no.days");
        return new BellSaves.NewRule(
                schedule, small("shift", 2), building, from, to, small("weekday", 7), since, until);
    }

    private @Nullable Long number(String field) {
        return value(field).matches("[0-9]{1,18}") ? Long.valueOf(value(field)) : null;
    }

    private @Nullable Integer small(String field, int most) {
        if (value(field).isEmpty()) return null;
        if (!value(field).matches("[1-9][0-9]?") || Integer.parseInt(value(field)) > most)
            throw new Refused("bells.rule.no.number");
        return Integer.valueOf(value(field));
    }

    private @Nullable LocalDate day(String field) {
        if (value(field).isEmpty()) return null;
        try {
            LocalDate day = LocalDate.parse(value(field));
            if (day.getYear() >= 2000 && day.getYear() < 2100) return day;
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new Refused("bells.rule.no.days");
    }
}
