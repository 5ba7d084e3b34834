package eljur.firstday;

import eljur.platform.Refused;
import eljur.platform.Rules;
import eljur.school.SchoolFounding.Holiday;
import eljur.school.SchoolFounding.Term;
import eljur.school.YearPlan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What was typed on the page of the first day, by the name of the field, and what is proposed where nothing was. */
final class FirstDayForm {

    static final int HOLIDAYS = 12;
    static final int SLOTS = 10;

    private static final int YEARS_AROUND = 3;

    private static final Properties BELLS = Rules.read("bells");

    private final Map<String, String> typed = new LinkedHashMap<>();

    FirstDayForm(Map<String, String> typed) {
        this.typed.putAll(typed);
        this.typed.remove("account.password");
    }

    static FirstDayForm proposed(LocalDate today) {
        var form = new FirstDayForm(Map.of("school.zone", "Europe/Simferopol", "year.scheme", "quarter"));
        form.typed.put("year.first", String.valueOf(YearPlan.yearOf(today)));
        form.typed.put("bells.first", BELLS.getProperty("first"));
        form.typed.put("bells.minutes", BELLS.getProperty("minutes"));
        form.typed.put("bells.breaks", BELLS.getProperty("breaks"));
        form.proposeYear(today);
        form.proposeBells();
        return form;
    }

    Map<String, String> typed() {
        return typed;
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** How many terms each scheme that was chosen has. */
    Map<String, Integer> schemes() {
        Map<String, Integer> schemes = new LinkedHashMap<>();
        if (text("year.scheme").equals("trimester")) schemes.put("trimester", 3);
        else schemes.put("quarter", 4);
        schemes.put("half", 2);
        return schemes;
    }

    /** A school is set up for the year that runs, or one beside it. */
    static boolean isNear(int year, LocalDate today) {
        return Math.abs((long) year - today.getYear()) <= YEARS_AROUND;
    }

    /** @throws Refused when the first year is no year, or far from today */
    void proposeYear(LocalDate today) {
        String first = text("year.first");
        if (!first.matches("[0-9]{4}")) throw new Refused("firstday.no.first-year");
        if (!isNear(Integer.parseInt(first), today)) throw new Refused("firstday.no.far");
        YearPlan plan = YearPlan.proposed(Integer.parseInt(first));
        typed.keySet().removeIf(field -> field.startsWith("term.") || field.startsWith("holiday."));
        typed.put("year.name", plan.name());
        span("year", plan.starts(), plan.ends());
        for (Term term : plan.terms(text("year.scheme")))
            span("term." + term.scheme() + "." + term.ordinal(), term.starts(), term.ends());
        List<Holiday> holidays = plan.allFree();
        for (int n = 0; n < holidays.size(); n++) {
            typed.put("holiday." + (n + 1) + ".name", holidays.get(n).name());
            span("holiday." + (n + 1), holidays.get(n).starts(), holidays.get(n).ends());
        }
    }

    /** @throws Refused when first lesson, length or breaks are not understood, or no lesson ends before midnight */
    void proposeBells() {
        List<BellPlan.Slot> slots = bellPlan().slots();
        if (slots.isEmpty()) throw new Refused("firstday.no.bells");
        typed.keySet().removeIf(field -> field.startsWith("slot."));
        for (int n = 0; n < Math.min(slots.size(), SLOTS); n++)
            span("slot." + (n + 1), slots.get(n).starts(), slots.get(n).ends());
    }

    private BellPlan bellPlan() {
        try {
            List<Integer> breaks = new ArrayList<>();
            for (String one : text("bells.breaks").split("[\\s,;]+")) if (!one.isEmpty()) breaks.add(minutes(one));
            return new BellPlan(LocalTime.parse(text("bells.first")), minutes(text("bells.minutes")), breaks);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new Refused("firstday.no.bells");
        }
    }

    private static int minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 1 || minutes > 240) throw new NumberFormatException(text);
        return minutes;
    }

    private void span(String field, Object starts, Object ends) {
        typed.put(field + ".starts", starts.toString());
        typed.put(field + ".ends", ends.toString());
    }
}
