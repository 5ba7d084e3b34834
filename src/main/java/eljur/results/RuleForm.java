package eljur.results;

import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule as typed from the school's act; everything that is wrong is said at once, field by field. */
final class RuleForm {

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_ACT = 300;

    private final Map<String, String> typed;
    private final Texts texts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private RuleForm(Map<String, String> typed, Texts texts) {
        this.typed = typed;
        this.texts = texts;
    }

    /**
     * @param subjects that the school has
     * @throws UnreadRule naming every field
     */
    static MarkRule read(Map<String, String> typed, Set<Long> subjects, Texts texts) {
        return new RuleForm(typed, texts).rule(subjects);
    }

    private MarkRule rule(Set<Long> subjects) {
        String act = read("act", "", this::act);
        LocalDate since = read("since", LocalDate.EPOCH, this::since);
        Scope scope = "year".equals(typed.get("scope")) ? Scope.YEAR : Scope.PERIOD;
        int from = number("from-grade", 1, 11), to = number("to-grade", 1, 11);
        if (!wrong("from-grade", "to-grade") && from > to) errors.put("to-grade", texts.of("rules.no.grades"));
        Long subject = subject(subjects);
        BigDecimal five = border("five"), four = border("four"), three = border("three");
        if (!wrong("five", "four", "three") && !(five.compareTo(four) > 0 && four.compareTo(three) > 0))
            errors.put("five", texts.of("rules.no.order"));
        var rule = new MarkRule(
                null,
                since,
                scope,
                from,
                to,
                subject,
                new Thresholds(five, four, three),
                scope == Scope.YEAR ? 0 : number("fewest", 0, 99),
                scope == Scope.YEAR ? 0 : number("fewest-half", 0, 99),
                scope == Scope.YEAR ? 0 : number("absent-share", 0, 99),
                decimal("near", "0.00", "0.99"),
                "yes".equals(typed.get("counts-brought")),
                act,
                "yes".equals(typed.get("weighs")));
        if (!errors.isEmpty()) throw new UnreadRule(errors);
        return rule;
    }

    private boolean wrong(String... fields) {
        return Set.of(fields).stream().anyMatch(errors::containsKey);
    }

    private <T> T read(String field, T otherwise, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused no) {
            errors.put(field, no.said(texts));
            return otherwise;
        }
    }

    private String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    // Without number and date nobody can look the act up.
    private String act() {
        String act = text("act", LONGEST_ACT);
        if (!act.matches(".*[0-9].*")) throw new Refused("rules.no.act");
        return act;
    }

    private LocalDate since() {
        String text = text("since", 20);
        try {
            LocalDate day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, NUMBERS);
            if (day.getYear() < 2000 || day.getYear() > 2100) throw new Refused("rules.no.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("rules.no.day");
        }
    }

    private @Nullable Long subject(Set<Long> subjects) {
        String text = typed.getOrDefault("subject", "").strip();
        if (text.isEmpty()) return null;
        if (text.matches("[0-9]{1,18}") && subjects.contains(Long.parseLong(text))) return Long.parseLong(text);
        errors.put("subject", texts.of("rules.no.subject"));
        return null;
    }

    private int number(String field, int least, int most) {
        return read(field, least, () -> {
            String text = text(field, 20);
            if (!text.matches("[0-9]{1,3}")) throw new Refused("rules.no.number", least, most);
            int number = Integer.parseInt(text);
            if (number < least || number > most) throw new Refused("rules.no.number", least, most);
            return number;
        });
    }

    private BigDecimal border(String field) {
        return decimal(field, "1.01", "5.00");
    }

    private BigDecimal decimal(String field, String least, String most) {
        return read(field, new BigDecimal(least), () -> {
            String text = text(field, 20).replace(',', '.');
            if (!text.matches("[0-9](\\.[0-9]{1,2})?")) throw new Refused("rules.no.decimal", said(least), said(most));
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0)
                throw new Refused("rules.no.decimal", said(least), said(most));
            return number.setScale(2);
        });
    }

    private static String said(String number) {
        return ResultWords.number(new BigDecimal(number));
    }
}
