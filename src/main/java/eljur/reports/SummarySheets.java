package eljur.reports;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.reports.web.SummarySheet;
import eljur.school.PeriodName;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheet out of the results: the mark of the period where it stands, what the marks come to where it does not. */
@Component
class SummarySheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final SummarizedClasses classes;
    private final ClassResults results;
    private final YearResults years;
    private final Signatures signatures;
    private final Texts texts;

    SummarySheets(
            SummarizedClasses classes, ClassResults results, YearResults years, Signatures signatures, Texts texts) {
        this.classes = classes;
        this.results = results;
        this.years = years;
        this.signatures = signatures;
        this.texts = texts;
    }

    /** @return null when there is no class at all that the reader may see */
    @Nullable
    SummarySheet first(CurrentUser who) {
        var own = classes.classesForReading(who);
        return own.isEmpty() ? null : sheet(who, own, own.getFirst(), null, null);
    }

    /**
     * @param column of the year instead of a period; empty: of a period
     * @throws NotFound when there is no such class, period or column, or the class is not the reader's own
     */
    SummarySheet of(CurrentUser who, long id, @Nullable Long period, String column) {
        var own = classes.classesForReading(who);
        var chosen = own.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        YearColumn ofYear = column.isEmpty()
                ? null
                : YearColumn.of(column).filter(YearColumn.of(chosen)::contains).orElseThrow(NotFound::new);
        return sheet(who, own, chosen, period, ofYear);
    }

    private SummarySheet sheet(
            CurrentUser who,
            List<SummarizedClass> own,
            SummarizedClass of,
            @Nullable Long asked,
            @Nullable YearColumn column) {
        var periods = classes.periods(who, of);
        if (column == null) {
            var shown = shown(periods, asked, of);
            return sheet(who, own, of, periods, shown, null, results.subjects(who, of), results.pupils(who, of, shown));
        }
        var year = SummarizedClass.Period.whole(periods);
        return sheet(
                who,
                own,
                of,
                periods,
                year,
                column,
                years.subjects(who, of, column),
                years.pupils(who, of, year, column));
    }

    private SummarySheet sheet(
            CurrentUser who,
            List<SummarizedClass> own,
            SummarizedClass of,
            List<SummarizedClass.Period> periods,
            SummarizedClass.Period shown,
            @Nullable YearColumn column,
            List<ClassResults.TaughtSubject> subjects,
            List<ClassResults.PupilResults> pupils) {
        var counted = new CountedPupils(pupils, shown.endsOn());
        return new SummarySheet(
                of.school(),
                of.yearName(),
                of.id(),
                of.name(),
                shown.id(),
                column == null ? name(of, shown) : name(column),
                own.stream()
                        .map(one -> new SummarySheet.Link(one.id(), one.name(), one.id() == of.id()))
                        .toList(),
                periods.stream()
                        .map(one -> new SummarySheet.Link(
                                one.id(), name(of, one), column == null && one.id() == shown.id()))
                        .toList(),
                YearColumn.of(of).stream()
                        .map(one -> new SummarySheet.ColumnLink(one.code(), name(one), one == column))
                        .toList(),
                subjects.stream()
                        .map(one -> new SummarySheet.Subject(one.name(), one.course()))
                        .toList(),
                pupils.stream().map(one -> line(one, shown, subjects)).toList(),
                counted.foot(subjects),
                counted.numbers(texts),
                signatures.on(who.schoolId(), of.today()),
                pupils.stream()
                        .flatMap(one -> one.ofSubject().values().stream())
                        .anyMatch(one -> one.mark() != null),
                of.leaves());
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

    private String name(YearColumn column) {
        return texts.of("summary.column." + column.code());
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
                CountedPupils.all(pupil.ofSubject().values().stream()).printed(),
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

    private static SummarySheet.Entry entry(ClassResults.@Nullable Result result, @Nullable MarkValue brought) {
        MarkValue mark = CountedPupils.mark(result, brought);
        return new SummarySheet.Entry(
                mark == null ? "" : mark.printed(),
                mark == null ? "" : mark.cssClass(),
                result == null ? "" : result.average().printed(),
                brought != null && (result == null || result.mark() == null),
                result != null && result.carried());
    }
}
