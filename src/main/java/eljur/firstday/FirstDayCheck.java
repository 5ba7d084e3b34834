package eljur.firstday;

import eljur.platform.Refused;
import eljur.platform.Rules;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.school.SchoolFounding.Holiday;
import eljur.school.SchoolFounding.Term;
import eljur.school.SchoolFounding.Year;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the form of the first day, and says of every field at once what is wrong with it. */
final class FirstDayCheck {

    static final List<String> ZONES = Rules.words("zones");

    /** A day's bells ring by the minute. */
    private static final DateTimeFormatter HOURS_AND_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final Duration LONGEST_LESSON = Duration.ofHours(4);

    private final FirstDayForm form;
    private final LocalDate today;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    FirstDayCheck(FirstDayForm form, LocalDate today, Texts texts) {
        this.form = form;
        this.today = today;
        this.texts = texts;
    }

    Map<String, String> errors() {
        return errors;
    }

    /** Empty when something is wrong: {@link #errors} says what. */
    Optional<NewSchool> school() {
        String name = named("school.name", 200);
        String shortName = named("school.short", 60);
        String zone = form.text("school.zone");
        if (!ZONES.contains(zone)) error("school.zone", "firstday.no.zone");
        Year year = year();
        List<BellPlan.Slot> slots = slots();
        var first = new NewSchool.Administrator(
                named("account.surname", 60),
                named("account.given", 60),
                optional("account.patronymic", 60),
                needed("account.login", 60),
                form.text("account.teaches").equals("yes"));
        if (!errors.isEmpty() || year == null) return Optional.empty();
        return Optional.of(new NewSchool(name, shortName, ZoneId.of(zone), year, slots, first));
    }

    void error(String field, String key, Object... args) {
        errors.putIfAbsent(field, texts.of(key, args));
    }

    private @Nullable Year year() {
        var span = span("year", LocalDate::parse, "firstday.no.date");
        if (span == null) return null;
        // Nothing is reckoned from a day that cannot be meant: neither the calendar nor the database has all of them.
        if (!FirstDayForm.isNear(span.starts.getYear(), today)) error("year.starts", "firstday.no.far");
        if (!FirstDayForm.isNear(span.ends.getYear(), today)) error("year.ends", "firstday.no.far");
        if (errors.containsKey("year.starts") || errors.containsKey("year.ends")) return null;
        if (!span.starts.isBefore(span.ends) || span.starts.plusMonths(14).isBefore(span.ends))
            error("year.ends", "firstday.no.year");
        List<Term> terms = terms(span);
        String name = "%d/%02d".formatted(span.starts.getYear(), span.ends.getYear() % 100);
        return new Year(name, span.starts, span.ends, terms, holidays(span));
    }

    private List<Term> terms(Span<LocalDate> year) {
        List<Term> terms = new ArrayList<>();
        form.schemes().forEach((scheme, count) -> {
            LocalDate after = year.starts.minusDays(1);
            for (int n = 1; n <= count; n++) {
                String field = "term." + scheme + "." + n;
                var span = span(field, LocalDate::parse, "firstday.no.date");
                if (span == null) continue;
                if (!after.isBefore(span.starts)) error(field + ".starts", "firstday.no.term-order");
                else if (!span.starts.isBefore(span.ends)) error(field + ".ends", "firstday.no.span");
                else if (year.ends.isBefore(span.ends)) error(field + ".ends", "firstday.no.term-outside");
                after = span.ends;
                terms.add(new Term(scheme, n, span.starts, span.ends));
            }
        });
        return terms;
    }

    private List<Holiday> holidays(Span<LocalDate> year) {
        List<Holiday> holidays = new ArrayList<>();
        for (int n = 1; n <= FirstDayForm.HOLIDAYS; n++) {
            String field = "holiday." + n;
            if (blank(field + ".name", field + ".starts", field + ".ends")) continue;
            String name = needed(field + ".name", 100);
            var span = span(field, LocalDate::parse, "firstday.no.date");
            if (span == null) continue;
            if (span.ends.isBefore(span.starts)) error(field + ".ends", "firstday.no.span");
            else if (span.starts.isBefore(year.starts)) error(field + ".starts", "firstday.no.holiday-outside");
            else if (span.ends.isAfter(year.ends)) error(field + ".ends", "firstday.no.holiday-outside");
            holidays.add(new Holiday(name, span.starts, span.ends));
        }
        return holidays;
    }

    private List<BellPlan.Slot> slots() {
        List<BellPlan.Slot> slots = new ArrayList<>();
        boolean gap = false;
        LocalTime after = LocalTime.MIN;
        for (int n = 1; n <= FirstDayForm.SLOTS; n++) {
            String field = "slot." + n;
            if (blank(field + ".starts", field + ".ends")) {
                gap = true;
                continue;
            }
            var span = span(field, FirstDayCheck::time, "firstday.no.time");
            if (span == null) continue;
            if (gap) error(field + ".starts", "firstday.no.slot-gap");
            else if (span.starts.isBefore(after)) error(field + ".starts", "firstday.no.slot-order");
            else if (!span.starts.isBefore(span.ends)) error(field + ".ends", "firstday.no.span");
            else if (Duration.between(span.starts, span.ends).compareTo(LONGEST_LESSON) > 0)
                error(field + ".ends", "firstday.no.slot-long");
            after = span.ends;
            slots.add(new BellPlan.Slot(span.starts, span.ends));
        }
        if (slots.isEmpty()) error("slot.1.starts", "firstday.no.slots");
        return slots;
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text, HOURS_AND_MINUTES);
    }

    private record Span<T>(T starts, T ends) {}

    private <T> @Nullable Span<T> span(String field, Function<String, T> read, String unread) {
        T starts = read(field + ".starts", read, unread), ends = read(field + ".ends", read, unread);
        return starts == null || ends == null ? null : new Span<>(starts, ends);
    }

    private <T> @Nullable T read(String field, Function<String, T> read, String unread) {
        try {
            return read.apply(form.text(field));
        } catch (DateTimeParseException e) {
            error(field, unread);
            return null;
        }
    }

    private boolean blank(String... fields) {
        for (String field : fields) if (!form.text(field).isEmpty()) return false;
        return true;
    }

    private String named(String field, int longest) {
        String text = needed(field, longest);
        if (text.codePoints().noneMatch(Character::isLetter)) error(field, "firstday.no.letters");
        return text;
    }

    private String needed(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) error(field, "firstday.no.empty");
        return text;
    }

    private String optional(String field, int longest) {
        try {
            return Typed.text(form.text(field), longest);
        } catch (Refused no) {
            errors.putIfAbsent(field, no.said(texts));
            return "-";
        }
    }
}
