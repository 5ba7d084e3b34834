package eljur.diary;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.diary.web.DiarySubject;
import eljur.diary.web.DiaryTerm;
import eljur.journal.Averages;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.results.ActivityReports;
import eljur.results.Explanations;
import eljur.results.Forecasts;
import eljur.school.PeriodName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's term: all subjects, or one with the arithmetic of its average. */
@Controller
class DiaryTermController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Children children;
    private final DiaryTerms terms;
    private final TermSubjects subjects;
    private final SubjectsApart apart;
    private final Corrections corrections;
    private final Explanations explanations;
    private final WeightsAct acts;
    private final Forecasts forecasts;
    private final ActivityReports activities;
    private final DiaryWords words;
    private final Texts texts;

    DiaryTermController(
            Children children,
            DiaryTerms terms,
            TermSubjects subjects,
            SubjectsApart apart,
            Corrections corrections,
            Explanations explanations,
            WeightsAct acts,
            Forecasts forecasts,
            ActivityReports activities,
            DiaryWords words,
            Texts texts) {
        this.acts = acts;
        this.explanations = explanations;
        this.forecasts = forecasts;
        this.activities = activities;
        this.words = words;
        this.children = children;
        this.terms = terms;
        this.subjects = subjects;
        this.apart = apart;
        this.corrections = corrections;
        this.texts = texts;
    }

    @GetMapping("/diary/subjects")
    @Allowed(entity = "diary", action = "read")
    @Transactional(readOnly = true)
    public String term(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long child,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        var chosen = children.childForReading(who, child);
        if (chosen.isAhead()) return words.ahead(model, chosen, "/diary/subjects");
        var ofYear = terms.terms(who, chosen.child());
        var shown = shown(ofYear, term, chosen.today());
        var clubs = activities.ofPupil(who.schoolId(), chosen.child().pupil(), shown.id());
        var told = clubs.stream().map(ActivityReports.Report::course).toList();
        var read = apart.named(subjects.subjects(who, chosen.child(), shown.id(), null)).stream()
                // What is told among the clubs is told once, unless it has marks of its own.
                .filter(one -> !one.unmarked() || !told.contains(one.course()))
                .map(one -> subject(one, DAY, Map.of()))
                .toList();
        var links = ofYear.stream()
                .map(one -> new DiaryTerm.TermLink(one.id(), name(chosen.child(), one), one.id() == shown.id()))
                .toList();
        model.addAttribute(
                "term",
                new DiaryTerm(
                        chosen.frame(),
                        name(chosen.child(), shown),
                        links,
                        read,
                        clubs.stream()
                                .map(one -> new DiaryTerm.Club(one.name(), one.said(), one.result(), one.confirmed()))
                                .toList(),
                        shown.behaviour() == null ? "" : texts.of("behaviour.value." + shown.behaviour())));
        return "diary/term";
    }

    @GetMapping("/diary/subjects/{course}")
    @Allowed(entity = "diary", action = "read")
    @Transactional(readOnly = true)
    public String subject(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam(required = false) @Nullable Long child,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        var chosen = children.childForReading(who, child);
        var shown = shown(terms.terms(who, chosen.child()), term, chosen.today());
        var read = subjects.subjects(who, chosen.child(), shown.id(), course).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        var flagged = read.marks().stream()
                .filter(DiaryTerms.TermMark::corrected)
                .map(DiaryTerms.TermMark::lesson)
                .filter(Objects::nonNull)
                .toList();
        var subject = subject(
                read,
                DATE,
                corrections.of(
                        who, chosen.child().pupil(), flagged, chosen.child().zone()));
        var figures = read.marks().stream()
                .map(DiaryTerms.TermMark::value)
                .filter(value -> value.points() > 0)
                .map(MarkValue::printed)
                .toList();
        boolean weighs = !subject.weighted().isEmpty();
        model.addAttribute(
                "subject",
                new DiarySubject(
                        chosen.frame(),
                        shown.id(),
                        name(chosen.child(), shown),
                        subject,
                        figures,
                        read.periodMark() == null ? null : period(who, chosen.child(), course, shown),
                        read.periodMark() == null
                                ? null
                                : corrections.ofPeriodMark(
                                        who,
                                        course,
                                        shown.id(),
                                        chosen.child().pupil(),
                                        chosen.child().zone()),
                        weighs ? acts.of(who.schoolId(), chosen.today()) : "",
                        read.periodMark() != null || read.unmarked()
                                ? null
                                : forecast(who, chosen.child(), course, shown, read)));
        return "diary/subject";
    }

    private DiarySubject.Forecast forecast(
            CurrentUser who, Children.Child child, long course, DiaryTerms.Term term, DiaryTerms.TermSubject read) {
        var marks = read.marks().stream().map(DiaryTerms.TermMark::counted).toList();
        var one = forecasts.of(who.schoolId(), course, term.id(), child.pupil(), marks);
        return new DiarySubject.Forecast(one.now(), one.needed(), one.rule());
    }

    private DiarySubject.@Nullable Period period(
            CurrentUser who, Children.Child child, long course, DiaryTerms.Term term) {
        return explanations
                .ofPeriodMark(who.schoolId(), course, term.id(), child.pupil(), child.zone())
                .map(one -> new DiarySubject.Period(one.how(), one.rule(), one.decisions()))
                .orElse(null);
    }

    private String name(Children.Child child, DiaryTerms.Term term) {
        return PeriodName.of(texts, child.scheme(), term.ordinal());
    }

    private static DiaryTerms.Term shown(List<DiaryTerms.Term> terms, @Nullable Long asked, LocalDate today) {
        if (asked != null)
            return terms.stream().filter(term -> term.id() == asked).findFirst().orElseThrow(NotFound::new);
        var begun =
                terms.stream().filter(term -> !term.startsOn().isAfter(today)).toList();
        if (!begun.isEmpty()) return begun.getLast();
        return terms.stream().findFirst().orElseThrow(NotFound::new);
    }

    private DiaryTerm.Subject subject(
            DiaryTerms.TermSubject read, DateTimeFormatter day, Map<Long, Corrections.Correction> corrected) {
        var averages = Averages.of(
                read.marks().stream().map(DiaryTerms.TermMark::counted).toList());
        var average = averages.plain();
        var marks = read.marks().stream()
                .map(mark -> new DiaryTerm.Mark(
                        mark.value().printed(),
                        mark.value().cssClass(),
                        day.format(mark.day()),
                        what(mark),
                        mark.comment(),
                        mark.corrected() && mark.lesson() != null ? said(corrected.get(mark.lesson())) : null))
                .toList();
        return new DiaryTerm.Subject(
                read.course(),
                read.name(),
                read.unmarked(),
                marks,
                average.printed(),
                average.rounded(),
                average.sum().toPlainString(),
                average.count().toPlainString(),
                average.exists(),
                averages.special() ? averages.howPlain() : "",
                averages.weighs() ? averages.weighted().printed() : "",
                averages.weighs() ? averages.howWeighted() : "",
                read.missed().stream().map(this::missed).toList(),
                read.periodMark() == null
                        ? null
                        : MarkValue.of(read.periodMark()).printed(),
                read.brought().stream()
                        .map(mark -> texts.of("diary.brought.from." + mark.origin()))
                        .findFirst()
                        .orElse(""),
                read.brought().stream().map(this::brought).toList());
    }

    private String what(DiaryTerms.TermMark mark) {
        if (mark.value() == MarkValue.DEBT)
            return mark.due() == null
                    ? texts.of("diary.subject.debt", mark.what())
                    : texts.of("diary.subject.debt.until", mark.what(), DATE.format(mark.due()));
        return mark.counted().isRetake() ? texts.of("diary.subject.retake", mark.what()) : mark.what();
    }

    private DiaryTerm.Brought brought(BroughtMark mark) {
        String what = texts.of(
                mark.current()
                        ? "diary.brought.current"
                        : mark.ofYear() ? "diary.brought.year" : "diary.brought.period");
        return new DiaryTerm.Brought(
                mark.value().printed(),
                mark.value().cssClass(),
                mark.day() == null ? what : what + ", " + DATE.format(mark.day()),
                texts.of("diary.brought." + mark.origin(), mark.source()),
                mark.confirmed());
    }

    private static String said(Corrections.@Nullable Correction correction) {
        return correction == null ? "" : correction.said();
    }

    private String missed(DiaryTerms.MissedLesson lesson) {
        String why = texts.of("diary.absence." + lesson.kind().stored());
        return texts.of("diary.subject.missed-on", DATE.format(lesson.day()), why);
    }
}
