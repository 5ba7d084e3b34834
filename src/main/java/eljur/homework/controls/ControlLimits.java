package eljur.homework.controls;

import eljur.platform.Rules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The limits of control works (letter of 06.08.2021 No. SK-228/03 / 01-169/08-01, order No. 704 of 09.10.2024): one a day, one of a subject
 * in two and a half weeks, a tenth of the subject's hours, not on the first or last lesson. Advice, whatever they find.
 */
final class ControlLimits {

    private static final Properties RULES = Rules.read("control-works");

    private ControlLimits() {}

    enum Limit {
        SAME_DAY,
        TOO_OFTEN,
        TOO_MANY,
        EDGE
    }

    /** @param what the other work, the days between, or how many of how many hours, as the limit has it */
    record Finding(Limit limit, String what) {}

    /** What speaks against this work on its day, among the other works of those who write it. */
    static List<Finding> of(ControlWork work, List<ControlWork> works, ClassLessons lessons) {
        List<ControlWork> others = works.stream()
                .filter(one -> one.schoolClass() == work.schoolClass() && !one.isSame(work) && !one.isApart(work))
                .toList();
        List<Finding> findings = new ArrayList<>();
        others.stream()
                .filter(one -> one.day().equals(work.day()))
                .findFirst()
                .ifPresent(one -> findings.add(new Finding(Limit.SAME_DAY, one.name())));
        nearest(work, others).ifPresent(days -> findings.add(new Finding(Limit.TOO_OFTEN, String.valueOf(days))));
        tooMany(work, others, lessons).ifPresent(said -> findings.add(new Finding(Limit.TOO_MANY, said)));
        if (lessons.isAtTheEdge(work, work.day()) && !lessons.isAlwaysAtTheEdge(work))
            findings.add(new Finding(Limit.EDGE, ""));
        return findings;
    }

    /** The nearest other day with a lesson of the subject on which nothing of a day speaks against it, later rather than earlier. */
    static Optional<LocalDate> better(
            ControlWork work, List<ControlWork> works, ClassLessons lessons, LocalDate today) {
        List<ControlWork> others =
                works.stream().filter(one -> !one.isSame(work)).toList();
        return lessons.days(work).stream()
                .filter(day -> day.isAfter(today) && !day.equals(work.day()))
                .filter(day -> others.stream().noneMatch(one -> one.isSame(work.on(day))))
                .filter(day ->
                        of(work.on(day), others, lessons).stream().allMatch(one -> one.limit() == Limit.TOO_MANY))
                .min(Comparator.comparingLong((LocalDate day) -> Math.abs(ChronoUnit.DAYS.between(work.day(), day)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    static int weeks(int grade) {
        return Integer.parseInt(RULES.getProperty("weeks." + grade, RULES.getProperty("weeks")));
    }

    /** @param weekly hours a week; 0: nobody planned them, and so are the year's */
    static int yearHours(double weekly, int grade) {
        return (int) Math.round(weekly * weeks(grade));
    }

    static int daysBetween() {
        return Integer.parseInt(RULES.getProperty("days-between"));
    }

    private static Optional<Long> nearest(ControlWork work, List<ControlWork> others) {
        return others.stream()
                .filter(one -> one.isOf(work))
                .map(one -> Math.abs(ChronoUnit.DAYS.between(one.day(), work.day())))
                .filter(days -> days < daysBetween())
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> tooMany(ControlWork work, List<ControlWork> others, ClassLessons lessons) {
        Integer hours = lessons.yearHours().get(work.subject());
        if (hours == null) return Optional.empty();
        long all = 1 + others.stream().filter(one -> one.isOf(work)).count();
        return all * 100 > (long) hours * Integer.parseInt(RULES.getProperty("percent"))
                ? Optional.of(all + "/" + hours)
                : Optional.empty();
    }
}
