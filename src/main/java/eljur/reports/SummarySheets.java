package eljur.reports;

import eljur.access.CurrentUser;
import eljur.journal.Average;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.reports.web.SummarySheet;
import eljur.school.PeriodName;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheet out of the results: the mark of the period where it stands, what the marks come to where it does not. */
@Component
class SummarySheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final SummarizedClasses classes;
    private final ClassResults results;
    private final Signatures signatures;
    private final Texts texts;

    SummarySheets(SummarizedClasses classes, ClassResults results, Signatures signatures, Texts texts) {
        this.classes = classes;
        this.results = results;
        this.signatures = signatures;
        this.texts = texts;
    }

    /** @return null when there is no class at all that the reader may see */
    @Nullable
    SummarySheet first(CurrentUser who) {
        var own = classes.classesForReading(who);
        return own.isEmpty() ? null : sheet(who, own, own.getFirst(), null);
    }

    /** @throws NotFound when there is no such class or period, or the class is not the reader's own */
    SummarySheet of(CurrentUser who, long id, @Nullable Long period) {
        var own = classes.classesForReading(who);
        var chosen = own.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        return sheet(who, own, chosen, period);
    }

    private SummarySheet sheet(CurrentUser who, List<SummarizedClass> own, SummarizedClass of, @Nullable Long asked) {
        var periods = classes.periods(who, of);
        var shown = shown(periods, asked, of);
        var subjects = results.subjects(who, of);
        var pupils = results.pupils(who, of, shown);
        return new SummarySheet(
                of.school(),
                of.yearName(),
                of.id(),
                of.name(),
                shown.id(),
                name(of, shown),
                own.stream()
                        .map(one -> new SummarySheet.Link(one.id(), one.name(), one.id() == of.id()))
                        .toList(),
                periods.stream()
                        .map(one -> new SummarySheet.Link(one.id(), name(of, one), one.id() == shown.id()))
                        .toList(),
                subjects.stream()
                        .map(one -> new SummarySheet.Subject(one.name(), one.course()))
                        .toList(),
                pupils.stream().map(one -> line(one, shown, subjects)).toList(),
                foot(counted(pupils, shown), subjects),
                counted(pupils, shown).size() == pupils.size() ? "" : numbers(pupils, shown),
                signatures.on(who.schoolId(), of.today()),
                pupils.stream()
                        .flatMap(one -> one.ofSubject().values().stream())
                        .anyMatch(one -> one.mark() != null),
                of.grade() == 9 || of.grade() == 11);
    }

    private static SummarizedClass.Period shown(
            List<SummarizedClass.Period> periods, @Nullable Long asked, SummarizedClass of) {
        if (asked != null)
            return periods.stream().filter(one -> one.id() == asked).findFirst().orElseThrow(NotFound::new);
        return periods.stream()
                .filter(one -> !one.startsOn().isAfter(of.today()))
                .reduce((one, next) -> next)
                .or(() -> periods.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    private String name(SummarizedClass of, SummarizedClass.Period period) {
        return PeriodName.of(texts, of.scheme(), period.ordinal());
    }

    private SummarySheet.Line line(
            ClassResults.PupilResults pupil, SummarizedClass.Period period, List<ClassResults.TaughtSubject> subjects) {
        boolean left =
                pupil.came() == null && pupil.until() != null && pupil.until().isBefore(period.endsOn());
        return new SummarySheet.Line(
                pupil.name(),
                left ? left(pupil) : came(pupil),
                pupil.way() == null ? "" : way(pupil.way()),
                pupil.way() == null || pupil.way().kind().equals("family") ? null : pupil.id(),
                subjects.stream()
                        .map(one -> entry(
                                pupil.ofSubject().get(one.id()), pupil.brought().get(one.id())))
                        .toList(),
                all(pupil.ofSubject().values().stream()).printed(),
                pupil.missed(),
                pupil.behaviour() == null ? "" : texts.of("behaviour.short." + pupil.behaviour()));
    }

    private String left(ClassResults.PupilResults pupil) {
        return pupil.departure() == null
                ? texts.of("summary.left", DAY.format(Objects.requireNonNull(pupil.until())))
                : pupil.departure().said(texts);
    }

    private String way(ClassResults.Way way) {
        return texts.of(
                "summary.way." + way.kind(), way.orderNumber(), DATE.format(way.since()), DATE.format(way.until()));
    }

    private String came(ClassResults.PupilResults pupil) {
        return pupil.came() == null ? "" : texts.of("summary.came", DAY.format(pupil.came()));
    }

    // What this school gave for the period stands before what another one gave; a mark of another school counts as it
    // was set.
    private static @Nullable MarkValue mark(ClassResults.@Nullable Result result, @Nullable MarkValue brought) {
        return result == null || result.mark() == null ? brought : result.mark();
    }

    private static SummarySheet.Entry entry(ClassResults.@Nullable Result result, @Nullable MarkValue brought) {
        MarkValue mark = mark(result, brought);
        return new SummarySheet.Entry(
                mark == null ? "" : mark.printed(),
                mark == null ? "" : mark.cssClass(),
                result == null ? "" : result.average().printed(),
                brought != null && (result == null || result.mark() == null),
                result != null && result.carried());
    }

    private static List<ClassResults.PupilResults> counted(
            List<ClassResults.PupilResults> pupils, SummarizedClass.Period period) {
        return pupils.stream()
                .filter(one -> Quality.Counted.of(one, period.endsOn()) == Quality.Counted.YES)
                .toList();
    }

    /** Who is counted and who is not, and why: «Считаются 23 из 26: выбыли 2; на семейном обучении 1». */
    private String numbers(List<ClassResults.PupilResults> pupils, SummarizedClass.Period period) {
        Map<Quality.Counted, Long> of = pupils.stream()
                .collect(Collectors.groupingBy(
                        one -> Quality.Counted.of(one, period.endsOn()),
                        () -> new EnumMap<>(Quality.Counted.class),
                        Collectors.counting()));
        String others = of.entrySet().stream()
                .filter(one -> one.getKey() != Quality.Counted.YES)
                .map(one ->
                        texts.of("summary.not-counted." + one.getKey().name().toLowerCase(Locale.ROOT), one.getValue()))
                .collect(Collectors.joining("; "));
        return texts.of("summary.counted", of.getOrDefault(Quality.Counted.YES, 0L), pupils.size(), others);
    }

    private static SummarySheet.Foot foot(
            List<ClassResults.PupilResults> pupils, List<ClassResults.TaughtSubject> subjects) {
        var averages = Stream.concat(
                        subjects.stream().map(one -> all(of(pupils, one))),
                        Stream.of(all(pupils.stream().flatMap(one -> one.ofSubject().values().stream()))))
                .map(Average::printed)
                .toList();
        var qualities = subjects.stream().map(one -> quality(pupils, one)).toList();
        return new SummarySheet.Foot(
                averages,
                qualities.stream().map(one -> percent(one.passed())).toList(),
                qualities.stream().map(one -> percent(one.good())).toList());
    }

    private static Quality quality(List<ClassResults.PupilResults> pupils, ClassResults.TaughtSubject subject) {
        List<@Nullable MarkValue> marks = new ArrayList<>();
        for (var pupil : pupils)
            marks.add(mark(pupil.ofSubject().get(subject.id()), pupil.brought().get(subject.id())));
        return Quality.of(marks);
    }

    private static String percent(@Nullable Integer share) {
        return share == null ? "" : share + "\u00a0%";
    }

    private static Stream<ClassResults.Result> of(
            List<ClassResults.PupilResults> pupils, ClassResults.TaughtSubject subject) {
        return pupils.stream().map(one -> one.ofSubject().get(subject.id())).filter(Objects::nonNull);
    }

    /** Of all marks together, so that a pupil with many weighs as many. */
    private static Average all(Stream<ClassResults.Result> results) {
        return results.map(ClassResults.Result::average).reduce(Average.NOTHING, Average::and);
    }
}
