package eljur.school;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The dates of a year as typed, by the name of the field, and what is wrong with them. */
final class DatesForm {

    /** How many terms a scheme may have. */
    static final Map<String, Integer> SCHEMES = schemes();

    /** Rows for holidays: those that are there and some to add. */
    static final int MORE_HOLIDAYS = 3;

    private static final int LONGEST_NAME = 60;

    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Texts texts;

    DatesForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    private static Map<String, Integer> schemes() {
        Map<String, Integer> schemes = new LinkedHashMap<>();
        schemes.put("quarter", 4);
        schemes.put("trimester", 3);
        schemes.put("half", 2);
        schemes.put("module", 6);
        schemes.put("year", 1);
        return schemes;
    }

    /** The year as it stands. */
    static DatesForm of(CalendarYear year, Texts texts) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "year", year.starts(), year.ends());
        for (CalendarYear.Term term : year.terms())
            put(typed, "term." + term.scheme() + "." + term.ordinal(), term.starts(), term.ends());
        int n = 1;
        for (CalendarYear.Holiday holiday : year.holidays()) {
            String field = "holiday." + n++;
            typed.put(field + ".id", String.valueOf(holiday.id()));
            typed.put(field + ".name", holiday.name());
            typed.put(field + ".grades", grades(holiday.grades()));
            put(typed, field, holiday.starts(), holiday.ends());
        }
        return new DatesForm(typed, texts);
    }

    private static String grades(List<Integer> grades) {
        return String.join(", ", grades.stream().map(String::valueOf).toList());
    }

    private static void put(Map<String, String> typed, String field, LocalDate starts, LocalDate ends) {
        typed.put(field + ".starts", starts.toString());
        typed.put(field + ".ends", ends.toString());
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

    int holidayRows() {
        int used = 0;
        for (int n = 1; n <= 40; n++) if (!value("holiday." + n + ".starts").isEmpty()) used = n;
        return used + MORE_HOLIDAYS;
    }

    /** Empty when something is wrong: {@link #errors} says what. */
    Optional<YearDates> read() {
        LocalDate starts = day("year.starts");
        LocalDate ends = day("year.ends");
        List<YearDates.Term> terms = terms();
        List<YearDates.Holiday> holidays = holidays();
        if (!errors.isEmpty() || starts == null || ends == null) return Optional.empty();
        var dates = new YearDates(starts, ends, terms, holidays);
        dates.objections().forEach(no -> error(no.field(), no.key()));
        return errors.isEmpty() ? Optional.of(dates) : Optional.empty();
    }

    private List<YearDates.Term> terms() {
        List<YearDates.Term> terms = new ArrayList<>();
        SCHEMES.forEach((scheme, most) -> {
            for (int n = 1; n <= most; n++) {
                String field = "term." + scheme + "." + n;
                if (value(field + ".starts").isEmpty() && value(field + ".ends").isEmpty()) continue;
                LocalDate starts = day(field + ".starts");
                LocalDate ends = day(field + ".ends");
                if (starts != null && ends != null) terms.add(new YearDates.Term(field, scheme, n, starts, ends));
            }
        });
        return terms;
    }

    private List<YearDates.Holiday> holidays() {
        List<YearDates.Holiday> holidays = new ArrayList<>();
        for (int n = 1; n <= holidayRows(); n++) {
            String field = "holiday." + n;
            String name = name(field + ".name");
            if (name.isEmpty()
                    && value(field + ".starts").isEmpty()
                    && value(field + ".ends").isEmpty()) continue;
            if (name.isEmpty()) error(field + ".name", "calendar.dates.no.name");
            LocalDate starts = day(field + ".starts");
            LocalDate ends = value(field + ".ends").isEmpty() ? starts : day(field + ".ends");
            List<Integer> grades = grades(field + ".grades");
            if (starts != null && ends != null)
                holidays.add(new YearDates.Holiday(field, id(field + ".id"), name, starts, ends, grades));
        }
        return holidays;
    }

    private String name(String field) {
        try {
            return Typed.text(value(field), LONGEST_NAME);
        } catch (Refused no) {
            errors.putIfAbsent(field, no.said(texts));
            return "";
        }
    }

    private @Nullable Long id(String field) {
        return value(field).matches("[0-9]{1,18}") ? Long.valueOf(value(field)) : null;
    }

    /** «1», «1, 2» or «1-4»; empty: of everybody. */
    private List<Integer> grades(String field) {
        String text = value(field).replaceAll("\\s", "");
        if (text.isEmpty()) return List.of();
        if (!text.matches("(1[0-2]|[1-9])([,–-](1[0-2]|[1-9]))*")) {
            error(field, "calendar.dates.no.grades");
            return List.of();
        }
        List<Integer> grades = new ArrayList<>();
        for (String part : text.split(",")) grades.addAll(span(part.split("[–-]")));
        return grades.stream().distinct().sorted().toList();
    }

    private static List<Integer> span(String... ends) {
        int from = Integer.parseInt(ends[0]);
        return IntStream.rangeClosed(from, Integer.parseInt(ends[ends.length - 1]))
                .boxed()
                .toList();
    }

    private @Nullable LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(value(field));
            if (day.getYear() >= 2000 && day.getYear() < 2100) return day;
        } catch (DateTimeParseException e) {
            // Said below, together with years that no school has.
        }
        error(field, "calendar.no.date");
        return null;
    }

    void error(String field, String key, Object... args) {
        errors.putIfAbsent(field, texts.of(key, args));
    }
}
