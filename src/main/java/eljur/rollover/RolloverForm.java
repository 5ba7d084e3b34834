package eljur.rollover;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.rollover.Plan.Fate;
import eljur.rollover.Plan.Order;
import eljur.rollover.Plan.Terms;
import eljur.rollover.SchoolYear.Pupil;
import eljur.rollover.SchoolYear.SchoolClass;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into the two forms of the turn. */
record RolloverForm(Map<String, String> typed, Texts texts) {

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int NAME = 30, NAMES = 300;

    static String becomesOf(SchoolClass one) {
        return "becomes-" + one.id();
    }

    static String fateOf(Pupil one) {
        return "fate-" + one.id();
    }

    /** @throws Refused for a day that nobody can mean, or on which nobody can leave */
    Terms terms(YearPair pair) {
        LocalDate leaveOn = day("leave-on");
        if (leaveOn != null && !mayLeaveOn(pair, leaveOn))
            throw new Refused(
                    "rollover.no.leave-on",
                    NUMBERS.format(pair.from().ends()),
                    NUMBERS.format(nextStarts(pair).minusDays(1)));
        return new Terms(
                text("first-letters", NAMES),
                text("more-classes", NAMES),
                new Order(number("order"), day("order-date")),
                new Order(number("leaving"), day("leaving-date")),
                leaveOn);
    }

    // Nobody leaves while lessons go on, for what is recorded later would stand in nobody's line.
    private static boolean mayLeaveOn(YearPair pair, LocalDate day) {
        return !day.isBefore(pair.from().ends()) && day.isBefore(nextStarts(pair));
    }

    private static LocalDate nextStarts(YearPair pair) {
        return pair.to() == null ? pair.from().starts().plusYears(1) : pair.to().starts();
    }

    private String number(String field) {
        return text(field, NAME).replaceFirst("^№\\s*", "");
    }

    private String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    private @Nullable LocalDate day(String field) {
        String text = text(field, NAME);
        if (text.isEmpty()) return null;
        try {
            LocalDate day = text.contains(".") ? LocalDate.parse(text, NUMBERS) : LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) return day;
        } catch (DateTimeParseException e) {
            // Said below, as any other day that is none.
        }
        throw new Refused("rollover.no.day", texts.of("rollover.field." + field));
    }

    /** Of the classes that the form has a field for. */
    Map<Long, String> becomes(List<SchoolClass> classes) {
        Map<Long, String> becomes = new LinkedHashMap<>();
        for (SchoolClass one : classes)
            if (typed.containsKey(becomesOf(one))) becomes.put(one.id(), text(becomesOf(one), NAME));
        return becomes;
    }

    /** @throws Refused for what the form does not offer */
    Map<Long, Fate> fates(List<Pupil> pupils, List<Target> targets) {
        Map<Long, Fate> fates = new LinkedHashMap<>();
        for (Pupil one : pupils) {
            String chosen = text(fateOf(one), 100);
            if (!chosen.isEmpty()) fates.put(one.id(), fate(one, chosen, targets));
        }
        return fates;
    }

    private static Fate fate(Pupil pupil, String chosen, List<Target> targets) {
        if (chosen.equals("leaving")) return new Fate(Fate.Kind.LEAVING, "");
        if (chosen.equals("conditional")) return new Fate(Fate.Kind.CONDITIONAL, "");
        return targets.stream()
                .filter(target -> chosen.equals("to:" + target.name()))
                .findFirst()
                .map(target -> new Fate(Fate.Kind.CLASS, target.name()))
                .orElseThrow(() -> new Refused("rollover.no.choice", pupil.name()));
    }
}
