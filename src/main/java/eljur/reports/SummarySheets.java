package eljur.reports;

import eljur.access.CurrentUser;
import eljur.journal.Average;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.reports.web.SummarySheet;
import eljur.school.PeriodName;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheet out of the results: the mark of the period where it stands, what the marks come to where it does not. */
@Component
class SummarySheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM");
    private static final int PASSING = 3;
    private static final int GOOD = 4;

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
                foot(pupils, subjects),
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

    private String came(ClassResults.PupilResults pupil) {
        return pupil.came() == null ? "" : texts.of("summary.came", DAY.format(pupil.came()));
    }

    // What this school gave for the period stands before what another one gave.
    private static SummarySheet.Entry entry(ClassResults.@Nullable Result result, @Nullable MarkValue brought) {
        MarkValue own = result == null ? null : result.mark();
        MarkValue mark = own == null ? brought : own;
        return new SummarySheet.Entry(
                mark == null ? "" : mark.printed(),
                mark == null ? "" : mark.cssClass(),
                result == null ? "" : result.average().printed(),
                own == null && brought != null);
    }

    private static SummarySheet.Foot foot(
            List<ClassResults.PupilResults> pupils, List<ClassResults.TaughtSubject> subjects) {
        var averages = Stream.concat(
                        subjects.stream().map(one -> all(of(pupils, one))),
                        Stream.of(all(pupils.stream().flatMap(one -> one.ofSubject().values().stream()))))
                .map(Average::printed)
                .toList();
        return new SummarySheet.Foot(
                averages,
                subjects.stream()
                        .map(one -> share(of(pupils, one), mark -> mark.points() >= PASSING))
                        .toList(),
                subjects.stream()
                        .map(one -> share(of(pupils, one), mark -> mark.points() >= GOOD))
                        .toList());
    }

    private static Stream<ClassResults.Result> of(
            List<ClassResults.PupilResults> pupils, ClassResults.TaughtSubject subject) {
        return pupils.stream().map(one -> one.ofSubject().get(subject.id())).filter(Objects::nonNull);
    }

    /** Of all marks together, so that a pupil with many weighs as many. */
    private static Average all(Stream<ClassResults.Result> results) {
        return results.map(ClassResults.Result::average).reduce(Average.NOTHING, Average::and);
    }

    /** In whole per cent of the marks of the period that are numbers or «н/а»: who is exempt is not counted. */
    private static String share(Stream<ClassResults.Result> results, Predicate<MarkValue> such) {
        List<MarkValue> marks = results.map(ClassResults.Result::mark)
                .filter(mark -> mark != null && (mark.points() > 0 || mark == MarkValue.UNATTESTED))
                .toList();
        if (marks.isEmpty()) return "";
        return Math.round(100.0 * marks.stream().filter(such).count() / marks.size()) + "\u00a0%";
    }
}
